import { join } from 'node:path';
import { steps } from '../../plugins-ts/src/steps/steps';
import { type PackageDeclaration } from '../../solution/model/package';
import { solutionPackage } from '../../solution/package';
import { builtControls } from './built-controls';
import { collectParts } from './collect-parts';
import { type BuiltControl } from './solution-parts';
import { unpackedFiles } from './unpacked-files';
import { withoutControls } from './without-controls';
import { writeZip } from './write-zip';
import { zipParts } from './zip-parts';

/** Which controls go in: all that forms host, or none (development before the controls are built). */
export type ControlChoice = 'all' | 'none';

export interface PackedSolution {
  /** The unpacked SolutionPackager folder, by path. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
  readonly unmanaged: Uint8Array;
  readonly managed: Uint8Array;
}

const PCF_CONTROLS = join(__dirname, '../../pcf-controls');

/** Packs the declared solution. Refuses (throws) when a control that a form hosts has not been built. */
export async function packSolution(choice: ControlChoice): Promise<PackedSolution> {
  const controls = choice === 'all' ? await builtControls(PCF_CONTROLS, solutionPackage.publisher.prefix) : [];
  const declared = choice === 'all' ? solutionPackage : withoutControls(solutionPackage);
  requireHosted(declared, controls);
  const parts = collectParts(declared, steps, controls);
  return {
    folder: unpackedFiles(parts),
    unmanaged: writeZip(zipParts(parts, 'unmanaged')),
    managed: writeZip(zipParts(parts, 'managed')),
  };
}

function requireHosted(declared: PackageDeclaration, controls: readonly BuiltControl[]): void {
  const built = new Set(controls.map((control) => control.name));
  const require = (place: string, names: readonly string[]): void => {
    const missing = names.find((name) => !built.has(name));
    if (missing === undefined) return;
    throw new Error(
      `${place} hosts ${missing}, which is not built: run \`npm run build\`, or pack with --without-controls`,
    );
  };
  for (const form of declared.forms) {
    const cells = form.tabs.flatMap((tab) => tab.sections).flatMap((section) => section.cells);
    const hosted = cells.flatMap((cell) => ('control' in cell ? [cell.control.name] : []));
    require(`form "${form.label}" of ${form.table}`, hosted);
  }
  for (const view of declared.views)
    require(`view "${view.label}" of ${view.table}`, view.control === undefined ? [] : [view.control.name]);
}
