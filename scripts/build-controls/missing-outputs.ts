import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that a built control must have and does not, or has empty: manifest, bundle, and each style sheet, text and image of its manifest. */
export function missingOutputs(source: string, output: string): readonly string[] {
  const manifest = readFileSync(join(source, 'ControlManifest.Input.xml'), 'utf8');
  const named = [...manifest.matchAll(/<(?:css|resx|img)\s[^>]*?path="([^"]+)"/g)].map(([, path]) => path ?? '');
  return ['ControlManifest.xml', 'bundle.js', ...named].filter((path) => {
    const file = join(output, path);
    return !existsSync(file) || statSync(file).size === 0;
  });
}
