import { tables, writeDecision } from '@o2c/core/dataverse';
import { instant, isoDate } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { sealingJobs } from '../../../../azure-functions/src/adapters/compose/sealing-jobs';
import { writeExactJson } from '../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { verifyAudit } from '../../../../scripts/audit/verify-audit';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { proveSeals } from '../../../../scripts/invariants/prove-seals';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { restoreSnapshot, takeSnapshot } from '../../../local/dataverse/snapshots/snapshot';
import { aDecision } from '../../../core/operations/a-chain';
import { anchorsInMemory } from './anchors-in-memory';

const { decision, decisionSeal, legalEntity } = tables;

let dataverse: ProvisionedDataverse;
let entities: readonly { readonly id: string; readonly ownerTeamId: string }[];
let anchors: ReturnType<typeof anchorsInMemory>;

beforeAll(async () => {
  dataverse = await provisionedDataverse();
  const { columns, lookups } = legalEntity;
  const select = [columns.id.name, lookups.ownerTeam.value];
  const rows = await readRows(dataverse.session, { from: legalEntity.entitySetName, select });
  entities = rows.map((row) => ({
    id: String(row[columns.id.name]),
    ownerTeamId: String(row[lookups.ownerTeam.value]),
  }));
  await takeSnapshot(dataverse, 'provisioned');
});
beforeEach(async () => {
  await restoreSnapshot(dataverse, 'provisioned');
  anchors = anchorsInMemory();
});
afterAll(() => dataverse.close());

const entity = (index: number) => entities[index] ?? { id: '', ownerTeamId: '' };
const momentAt = (time: string, day = '2026-03-01'): Moment => ({
  now: instant(`${day}T${time}:00Z`),
  today: isoDate('2026-03-01'),
  correlationId: '0af7651916cd43dd8448eb211c80319c',
});

async function call(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<void> {
  const { connection, context } = dataverse.session;
  const text = body === undefined ? {} : { body: writeExactJson({ ...body }) };
  const reply = await callDataverse(connection, context, { method, path, ...text });
  if (reply.outcome !== 'ok') throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`);
}

/** Writes decisions of the n-th legal entity, one for each number; a decision is recorded at 10:nn. */
async function decided(index: number, ...numbers: readonly number[]): Promise<readonly Decision[]> {
  const decisions = numbers.map((n) => aDecision(n, entity(index).id));
  for (const made of decisions)
    await call('POST', decision.entitySetName, writeDecision(made, { ownerTeamId: entity(index).ownerTeamId }));
  return decisions;
}

const seal = (time: string, day?: string) =>
  sealingJobs({ dataverse: dataverse.session.connection, anchors }).sealDecisions(momentAt(time, day));
const verified = async () => (await verifyAudit(dataverse.session, anchors, instant('2026-03-02T00:00:00Z'))).findings;
const subjects = async (): Promise<readonly string[]> => [...new Set((await verified()).map(({ subject }) => subject))];

describe('the sealer', () => {
  test('AU-1: seals what is older than a minute, one chain per legal entity, each block anchored', async () => {
    await decided(0, 1, 2, 3);
    await decided(1, 4);
    expect(await seal('10:30')).toEqual({ ok: true, value: { blocks: 2, decisions: 4, tampered: [] } });
    await decided(0, 29, 30);
    expect(await seal('10:31')).toEqual({ ok: true, value: { blocks: 1, decisions: 1, tampered: [] } });
    expect(await seal('10:32')).toEqual({ ok: true, value: { blocks: 1, decisions: 1, tampered: [] } });
    expect(await seal('10:33')).toEqual({ ok: true, value: { blocks: 0, decisions: 0, tampered: [] } });
    expect([...anchors.kept.keys()].sort()).toEqual(
      [`${entity(0).id}/1.json`, `${entity(0).id}/2.json`, `${entity(0).id}/3.json`, `${entity(1).id}/1.json`].sort(),
    );
    expect(await verified()).toEqual([]);
  });
  test('AU-1: a decision that is written late is sealed by a later block', async () => {
    await decided(0, 20);
    await seal('10:30');
    await decided(0, 5);
    expect(await seal('10:35')).toMatchObject({ value: { blocks: 1, decisions: 1 } });
    expect(await verified()).toEqual([]);
  });
  test('AU-1: two sealers at once seal every decision once', async () => {
    await decided(0, 1, 2, 3);
    await Promise.all([seal('10:30'), seal('10:30'), seal('10:30')]);
    expect(await verified()).toEqual([]);
    const seals = await readRows(dataverse.session, {
      from: decisionSeal.entitySetName,
      select: [decisionSeal.primaryId],
    });
    expect(seals).toHaveLength(1);
  });
  test('AU-1: more decisions than a block holds make several blocks', async () => {
    const { id, ownerTeamId } = entity(0);
    const many = Array.from({ length: 1_000 }, (_, n) => writeDecision(aDecision(n, id), { ownerTeamId }));
    const targets = many.map((row) => ({ '@odata.type': `Microsoft.Dynamics.CRM.${decision.logicalName}`, ...row }));
    await call('POST', `${decision.entitySetName}/Microsoft.Dynamics.CRM.CreateMultiple`, { Targets: targets });
    expect(await seal('10:00', '2026-03-05')).toMatchObject({ value: { blocks: 2, decisions: 1_000 } });
  });
  test('AU-1: a block whose anchor was lost in a crash is anchored by the next run', async () => {
    await decided(0, 1);
    await seal('10:30');
    anchors.kept.clear();
    await seal('10:31');
    expect(await verified()).toEqual([]);
  });
  test('AU-1: nothing is added to a chain whose end is not the one that was anchored', async () => {
    await decided(0, 1);
    await seal('10:30');
    const [name, kept] = [...anchors.kept][0] ?? ['', undefined];
    if (kept) anchors.kept.set(name, { ...kept, blockHash: 'f'.repeat(64) });
    await decided(0, 2);
    await decided(1, 3);
    expect(await seal('10:31')).toEqual({ ok: true, value: { blocks: 1, decisions: 1, tampered: [entity(0).id] } });
  });
});

describe('audit verify over rows that somebody changed', () => {
  let sealedDecisions: readonly Decision[];
  beforeEach(async () => {
    sealedDecisions = await decided(0, 1, 2, 3);
    await seal('10:30');
    await decided(0, 10, 11);
    await seal('10:40');
  });
  const rowOf = (made: Decision | undefined): string => `${decision.entitySetName}(${made?.id ?? ''})`;
  const blockAt = async (sequence: number): Promise<string> => {
    const { id, sequence: column } = decisionSeal.columns;
    const rows = await readRows(dataverse.session, {
      from: decisionSeal.entitySetName,
      select: [id.name, column.name],
    });
    return String(rows.find((row) => row[column.name] === sequence)?.[id.name]);
  };

  test('I21: names a decision that was changed', async () => {
    await call('PATCH', rowOf(sealedDecisions[1]), { [decision.columns.outcome.name]: 'refused' });
    expect(await subjects()).toEqual([sealedDecisions[1]?.id]);
    const time = { asOf: isoDate('2026-03-02'), now: instant('2026-03-02T00:00:00Z') };
    expect((await proveSeals.prove(dataverse.session, time)).findings).toMatchObject([{ invariant: 'I21' }]);
  });
  test('I21: names a decision whose column was emptied', async () => {
    await call('PATCH', rowOf(sealedDecisions[1]), { [decision.columns.inputs.name]: null });
    expect(await subjects()).toEqual([sealedDecisions[1]?.id]);
  });
  test('I21: names a decision that was deleted', async () => {
    await call('DELETE', rowOf(sealedDecisions[2]));
    expect(await subjects()).toEqual([sealedDecisions[2]?.id]);
  });
  test('I21: names a block whose list was shortened, and the decision that fell out of it', async () => {
    const block = await blockAt(1);
    const lines = sealedDecisions.slice(0, 2).map((made) => `${made.id} ${made.contentHash}`);
    await call('PATCH', `${decisionSeal.entitySetName}(${block})`, {
      [decisionSeal.columns.decisionIds.name]: lines.join('\n'),
    });
    expect(await subjects()).toEqual([block, sealedDecisions[2]?.id]);
  });
  test('I21: names a block that was deleted, at the end or in the middle', async () => {
    for (const sequence of [2, 1]) {
      const block = await blockAt(sequence);
      await call('DELETE', `${decisionSeal.entitySetName}(${block})`);
      expect(await subjects()).toContain(block);
    }
  });
});
