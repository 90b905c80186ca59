import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One control's workspace: `pcf-controls/<name>`, its sources in a folder of the same name (pcf-scripts lints only that one). */
export interface ControlFolder {
  readonly name: string;
  readonly path: string;
}

/** Every control below a folder, by its manifest; `shared` has none and is no control. */
export const controlsIn = (folder: string): readonly ControlFolder[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ name, path }) => existsSync(join(path, name, 'ControlManifest.Input.xml')));
