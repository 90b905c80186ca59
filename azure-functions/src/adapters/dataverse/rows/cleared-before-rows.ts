import { decisionSelect, readDecision, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { z } from 'zod';
import { CLEAR_ORDER } from '../../../jobs/credit/clearance-policy';
import { type ClearedBefore } from '../../../jobs/credit/cleared-before';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, equal, oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { understood } from './understood';

const { decision } = tables;
const RELEASE = 'credit.release';

/** What an evaluation kept of the content it decided on; a release names the content alone. */
const evaluated = z.object({ content: z.string(), gross: z.number(), currency: z.string(), terms: z.string() });
const released = z.object({ content: z.string() });

/** What orders were when they were last cleared, out of the decisions about them: one request. */
export async function clearedBeforeRows(
  connection: DataverseConnection,
  context: CallContext,
  orderIds: readonly string[],
): Reading<ReadonlyMap<string, ClearedBefore>> {
  const { columns, entitySetName: from } = decision;
  const isAbout = oneOfEach(
    columns.targetId.name,
    orderIds.map((text) => ({ text })),
  );
  const ofClearing = any(equal(columns.type.name, { text: CLEAR_ORDER }), equal(columns.type.name, { text: RELEASE }));
  const rows = await readGroups(connection, context, {
    decisions: isAbout.map((where) => ({ from, select: decisionSelect, where: all(where, ofClearing) })),
  });
  if (!rows.ok) return rows;
  const byOrder = new Map<string, Decision[]>();
  for (const made of understood(rows.value.decisions.flat(), readDecision))
    byOrder.set(made.targetId, [...(byOrder.get(made.targetId) ?? []), made]);
  return ok(new Map([...byOrder].flatMap(([id, made]) => lastClearance(made).map((before) => [id, before] as const))));
}

/** The latest decision that cleared or released; what it was about says the evaluation of the same content, held or not. */
function lastClearance(made: readonly Decision[]): readonly ClearedBefore[] {
  const latest = [...made].sort((one, other) => (one.recordedOn < other.recordedOn ? 1 : -1));
  const cleared = latest.find(({ type, outcome }) => outcome === (type === RELEASE ? 'released' : 'cleared'));
  const content = cleared && released.safeParse(JSON.parse(cleared.inputs)).data?.content;
  if (!cleared || content === undefined) return [];
  for (const { inputs, type, customerId, legalEntityId } of latest) {
    const { data } = type === CLEAR_ORDER ? evaluated.safeParse(JSON.parse(inputs)) : { data: undefined };
    if (data?.content !== content || customerId === undefined) continue;
    const { gross: grossMinor, currency, terms: paymentTermId } = data;
    const about = { contentHash: content, customerId, legalEntityId, currency, grossMinor, paymentTermId };
    return [{ ...about, byPerson: cleared.type === RELEASE }];
  }
  return [];
}
