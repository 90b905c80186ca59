import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions } from '../../../scripts/build-functions/build-functions';

const root = resolve(__dirname, '../../..');
const build = () => buildFunctions(root, mkdtempSync(join(tmpdir(), 'o2c-bundle-')));
const contentOf = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

describe('buildFunctions', () => {
  test('builds the same bytes twice', async () => {
    expect(contentOf(await build())).toEqual(contentOf(await build()));
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
