import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { temporaryFolder } from './builders/temporary-folder';

const root = resolve(__dirname, '..');
const house = ['core', 'plugins-ts', 'azure-functions', 'pcf-controls', 'solution', 'local', 'scripts', 'test'];

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

function cruise(folder: string, rooms: readonly string[]): Cruise {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = spawnSync(process.execPath, [program, ...options, ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(run.stdout) as Cruise;
}

const violations = (result: Cruise): string[] =>
  result.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`);

describe('the architecture', () => {
  test('imports run only in the directions of the design', () => {
    const result = cruise(root, house);
    expect(violations(result)).toEqual([]);
    expect(result.summary.totalCruised).toBeGreaterThan(200);
  });

  const planted = temporaryFolder();
  test.each`
    rule                                             | from                                | to
    ${'domain-does-not-know-dataverse'}              | ${'core/src/kernel/bad.ts'}         | ${'core/src/dataverse/index.ts'}
    ${'module-is-entered-by-its-index'}              | ${'core/src/receivables/bad.ts'}    | ${'core/src/kernel/add.ts'}
    ${'product-never-imports-local-test-or-scripts'} | ${'azure-functions/src/bad.ts'}     | ${'local/issuer/main.ts'}
    ${'solution-imports-nothing'}                    | ${'solution/bad.ts'}                | ${'core/src/kernel/index.ts'}
    ${'local-dataverse-imports-no-product-code'}     | ${'local/dataverse/bad.ts'}         | ${'core/src/kernel/index.ts'}
    ${'hosts-do-not-meet'}                           | ${'pcf-controls/AgingPanel/bad.ts'} | ${'azure-functions/src/main.ts'}
  `('sees a planted import that breaks $rule', ({ rule, from, to }: Record<'rule' | 'from' | 'to', string>) => {
    const folder = join(planted.path, rule);
    for (const [file, text] of [
      [to, 'export const x = 1;\n'],
      [from, `export * from '${pathBetween(from, to)}';\n`],
    ] as const) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    expect(
      violations(
        cruise(
          folder,
          house.filter((room) => from.startsWith(room) || to.startsWith(room)),
        ),
      ),
    ).toContain(`${rule}: ${from} -> ${to}`);
  });
});

const pathBetween = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.ts$/, '')}`;
