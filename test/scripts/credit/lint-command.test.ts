import { lintCredit } from '@o2c/core/credit';
import { scoringGroupId, tables, writeScoringGroup, writeScoringLine } from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintCommand } from '../../../scripts/credit/lint-command';
import { readConfiguration } from '../../../scripts/credit/read-configuration';
import { CommandRefusal, type Console } from '../../../scripts/o2c/command';
import { rowOf } from '../../../scripts/provision-dataverse/row-of';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { creditWorld, type CreditWorld } from '../../azure-functions/jobs/credit/credit-world';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { temporaryFolder } from '../../builders/temporary-folder';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const found = async () =>
  lintCredit(await readConfiguration(dataverse.session)).map(({ code, where }) => `${code} ${where}`);

/** What a command wrote. */
function written() {
  const lines: string[] = [];
  const write = (text: string): void => {
    lines.push(text);
  };
  const console: Console = { result: write, message: write, progress: write };
  return { console, lines };
}

const folder = temporaryFolder();

describe('credit lint', () => {
  test('the configuration of the demo organisation is clean', async () => {
    const { console, lines } = written();
    expect(await found()).toEqual([]);
    expect(await lintCommand(['--url', dataverse.url], console)).toBe(0);
    expect(lines.at(-1)).toMatch(/^0 findings in \d+ rules\.$/);
  });

  test('finds in rows what is planted: a rule for nobody, and a circle of limits', async () => {
    const rule = await world.rule({ id: 'SECOND-60', type: 'daysOverdue', threshold: '75' });
    const first = await world.customer('LINT-1');
    const [one, two] = [await world.profile(first), await world.profile(await world.customer('LINT-2'))];
    const { entitySetName, lookups } = tables.customerProfile;
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const)
      await upsertRow(
        dataverse.session,
        { entitySetName, id: from.id },
        { [`${lookups.limitOwner.navigation}@odata.bind`]: `/${lookups.limitOwner.targetSet}(${to.id})` },
      );
    const codes = await found();
    expect(codes).toContain('credit-lint.unreachable-rule SECOND-60');
    expect(codes.filter((code) => code.startsWith('credit-lint.cyclic-parent LINT-'))).toHaveLength(1);
    await world.withdraw(rule);
  });

  test('finds a gap and an overlap between the ranges of a score', async () => {
    const row = writeScoringGroup({ code: 'PLANTED', factor: 'averagePaymentDays' });
    await upsertRow(dataverse.session, ...rowOf(tables.scoringGroup, row));
    const group = { scoringGroupId: scoringGroupId('PLANTED'), score: 1 };
    for (const [sequence, from, to] of [
      [1, 0, 30],
      [2, 30, 40],
      [3, 50, 60],
    ] as const) {
      const line = { ...group, sequence, from: decimal(from), to: decimal(to) };
      await upsertRow(dataverse.session, ...rowOf(tables.scoringGroupLine, writeScoringLine(line)));
    }
    const codes = await found();
    expect(codes).toContain('scoring.overlap group PLANTED');
    expect(codes).toContain('scoring.gap group PLANTED');
  });

  test('compares the rules of a file with each other, exit 1 with findings, 0 without, and as JSON', async () => {
    const file = join(folder.path, 'rules.json');
    const rules = [
      { id: 'A', type: 'daysOverdue', threshold: 30 },
      { id: 'B', type: 'daysOverdue', threshold: 60 },
    ];
    writeFileSync(file, JSON.stringify({ rules }));
    const { console, lines } = written();
    expect(await lintCommand(['--rules', file], console)).toBe(1);
    expect(lines).toEqual([
      'warning credit-lint.unreachable-rule B: Whenever it is true, A holds the document already.',
      '1 findings in 2 rules.',
    ]);
    writeFileSync(file, JSON.stringify({ rules: rules.slice(0, 1) }));
    expect(await lintCommand(['--rules', file, '--json'], console)).toBe(0);
    expect(lines.at(-1)).toBe('{"rules":1,"findings":[]}');
  });

  test('refuses a file that is not there or no rule set, with exit code 2', async () => {
    const { console } = written();
    const file = join(folder.path, 'none.json');
    await expect(lintCommand(['--rules', file], console)).rejects.toThrow(CommandRefusal);
    writeFileSync(file, '[]');
    await expect(lintCommand(['--rules', file], console)).rejects.toMatchObject({ exitCode: 2 });
  });
});
