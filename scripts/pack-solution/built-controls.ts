import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseXml } from './parse-xml';
import { type BuiltControl } from './solution-parts';
import { at, attributeOf } from './xml-query';

/** The controls built below `pcf-controls`, sorted by name; licence texts stay out of the package (spec/tooling.md 1.6). */
export async function builtControls(pcfControls: string, prefix: string): Promise<readonly BuiltControl[]> {
  const projects = await foldersIn(pcfControls);
  const outputs = await Promise.all(projects.map((project) => foldersIn(join(project, 'out', 'controls'))));
  const controls = await Promise.all(outputs.flat().map((folder) => builtControl(folder, prefix)));
  return controls.filter((control) => control !== undefined).sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

async function builtControl(folder: string, prefix: string): Promise<BuiltControl | undefined> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !path.endsWith('LICENSE.txt')).sort();
  const files = await Promise.all(
    kept.map(async (path): Promise<[string, Uint8Array]> => [
      relative(folder, path).split(sep).join('/'),
      new Uint8Array(await readFile(path)),
    ]),
  );
  const manifest = new Map(files).get('ControlManifest.xml');
  return manifest === undefined ? undefined : { name: controlName(manifest, prefix), files: new Map(files) };
}

/** `o2c_O2C.AgingPanel`: prefix, namespace and constructor of the manifest. */
function controlName(manifest: Uint8Array, prefix: string): string {
  const control = at(parseXml(new TextDecoder().decode(manifest)), 'control');
  if (!control) throw new Error('ControlManifest.xml names no control');
  return `${prefix}_${attributeOf(control, 'namespace')}.${attributeOf(control, 'constructor')}`;
}
