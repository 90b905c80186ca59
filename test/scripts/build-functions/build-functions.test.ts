import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions } from '../../../scripts/build-functions/build-functions';

const root = resolve(__dirname, '../../..');
const build = () => buildFunctions(root, mkdtempSync(join(tmpdir(), 'o2c-bundle-')));
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'latin1')]);

describe('buildFunctions', () => {
  test('builds the same bytes twice', async () => {
    expect(contentOf(await build())).toEqual(contentOf(await build()));
  });

  test('lays the fonts of documents beside the bundle, so that it runs from its folder alone', async () => {
    const names = contentOf(await build()).map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf']));
  });

  test('needs nothing but the module the host supplies, and carries no test, local or script code (51)', async () => {
    const bundle = readFileSync(join(await build(), 'main.js'), 'utf8');
    const required = [...bundle.matchAll(/require\("([^"./][^"]*)"\)/g)].map(
      ([, name = '']) => name.replace(/^node:/, '').split('/')[0],
    );
    const { builtinModules } = await import('node:module');
    const outside = [...new Set(required)].filter((name) => !builtinModules.includes(name ?? ''));
    expect(outside).toEqual(['@azure']);
    expect(bundle).toContain('require("@azure/functions-core")');
    expect(bundle).not.toMatch(/^\/\/ (?:local|test|scripts)\//m);
  });
});
