import { approvalSelect, decisionSelect, readApproval, readDecision, tables, writePolicy } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';

import { cashJobs } from '../../../../azure-functions/src/adapters/compose/cash-jobs';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { createAll } from '../../../../scripts/dataverse/create-all';
import { readAll } from '../../../../scripts/dataverse/read-all';
import { proveCash } from '../../../../scripts/invariants/prove-cash';
import { TEST_ACCOUNT_HASH_KEY } from '../../../builders/provisioned-dataverse';
import { aCashEnvironment, type CashEnvironment, on } from './a-cash-environment';
import { dyingConnection } from './a-dying-connection';
import { ALDERMERE, paid, statement } from './a-payment';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
beforeEach(async () => {
  await environment.begin();
  await environment.customer('Aldermere', ALDERMERE);
  await environment.invoices({ number: 'INV-100', minor: 10000 });
});
afterAll(() => environment.close());

/** The policy of the Dutch company, over that of all companies. */
const level = (autonomy: Autonomy, parameters?: string) =>
  createAll(environment.session, tables.policy, [
    writePolicy({
      actionType: 'payment.post',
      legalEntityId: environment.companies.get('NL01')?.id ?? '',
      autonomy,
      ...(parameters === undefined ? {} : { parameters }),
    }),
  ]);

const decisions = () =>
  readAll(environment.session, { from: tables.decision.entitySetName, select: decisionSelect }, readDecision);
const approvals = () =>
  readAll(environment.session, { from: tables.approval.entitySetName, select: approvalSelect }, readApproval);

describe('how far matching may go (design.md decision 11)', () => {
  test('observe writes one decision, however often it runs, and nothing else', async () => {
    await level('observe');
    const first = await environment.receive(statement(paid('100.00', { text: 'INV-100' })));
    const again = await environment.match();
    expect([first.skipped, again.skipped]).toMatchObject([[{ code: 'cash.observed' }], [{ code: 'cash.observed' }]]);
    expect(await decisions()).toMatchObject([{ rule: 'document-number', outcome: 'settled', autonomy: 'observe' }]);
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 10000 },
      payments: [],
      entries: [{ status: 'new' }],
    });
  });

  test('suggest writes a proposal, and acts once a person has approved it', async () => {
    await level('suggest');
    await environment.receive(statement(paid('100.00', { text: 'INV-100' })));
    await environment.match();
    const [proposal, second] = await approvals();
    expect(second).toBeUndefined();
    expect(proposal).toMatchObject({ actionType: 'payment.post', status: 'requested', currencyCode: 'EUR' });
    expect((await environment.book()).payments).toEqual([]);
    const { connection, context } = environment.session;
    const { columns, choices, entitySetName } = tables.approval;
    await callDataverse(connection, context, {
      method: 'PATCH',
      path: `${entitySetName}(${proposal?.id ?? ''})`,
      body: JSON.stringify({ [columns.approvalStatus.name]: choices.approvalStatus.approved }),
    });
    expect(await environment.match()).toMatchObject({ parked: [], skipped: [], failed: [] });
    expect(await environment.book()).toMatchObject({ open: { 'INV-100': 0, PAY: 0 }, findings: [] });
  });

  test('money of a known payer that fits nothing stays on account where the policy says so (CA-12)', async () => {
    await level('act', '{"unmatched":"onAccount"}');
    await environment.receive(statement(paid('33.00', { text: 'thanks' })));
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 10000, PAY: -3300 },
      payments: [{ unapplied: 3300, status: 'onAccount' }],
      entries: [{ status: 'onAccount' }],
      findings: [],
    });
  });
});

describe('killed at every boundary (F1, F2, F23)', () => {
  test.each([0, 1, 2, 3].flatMap((at) => (['before', 'after'] as const).map((moment) => ({ at, moment }))))(
    'at request $at of a chunk, $moment it: the next run brings it to the same end',
    async ({ at, moment }) => {
      const documents = [{ number: 'INV-100', amount: '60.00' }];
      await environment.post(
        statement(paid('60.00', { documents }), paid('50.00', { text: 'INV-100' }), paid('9.00', { text: '?' })),
      );
      const population = await environment.jobs.matching.population({ asOf: isoDate('2026-03-31') }, on('2026-03-02'));
      const items = population.ok ? population.value.map(({ id }) => id) : [];
      const dataverse = dyingConnection(environment.url, { at, moment });
      const dying = cashJobs({ dataverse, accountHashKey: TEST_ACCOUNT_HASH_KEY }).matching;
      const chunk = { id: 'c', runId: 'r', sequence: 1, items, etag: '', asOf: isoDate('2026-03-02') };
      await dying.work(chunk, on('2026-03-02'));
      const report = await environment.jobs.matching.work(chunk, on('2026-03-02'));
      expect(report.failed).toEqual([]);
      expect(report.done.length + report.parked.length).toBe(3);
      expect(await environment.book()).toMatchObject({
        open: { 'INV-100': 0, PAY: -1000 },
        settlements: 2,
        findings: [],
      });
      const { findings } = await proveCash.prove(environment.session, {
        asOf: isoDate('2026-12-31'),
        now: on('2026-12-31').now,
      });
      expect(findings).toEqual([]);
    },
  );
});
