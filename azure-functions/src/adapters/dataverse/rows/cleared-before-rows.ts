import { decisionSelect, readDecision, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
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
  orders: readonly Pick<SalesOrder, 'id' | 'creditClearedHash'>[],
): Reading<ReadonlyMap<string, ClearedBefore>> {
  const { columns, entitySetName: from } = decision;
  const isAbout = oneOfEach(
    columns.targetId.name,
    orders.map(({ id }) => ({ text: id })),
  );
  const ofClearing = any(equal(columns.type.name, { text: CLEAR_ORDER }), equal(columns.type.name, { text: RELEASE }));
  const rows = await readGroups(connection, context, {
    decisions: isAbout.map((where) => ({ from, select: decisionSelect, where: all(where, ofClearing) })),
  });
  if (!rows.ok) return rows;
  const byOrder = new Map<string, Decision[]>();
  for (const made of understood(rows.value.decisions.flat(), readDecision))
    byOrder.set(made.targetId, [...(byOrder.get(made.targetId) ?? []), made]);
  return ok(
    new Map(
      orders.flatMap(({ id, creditClearedHash }) =>
        lastClearance(byOrder.get(id) ?? [], creditClearedHash).map((before) => [id, before] as const),
      ),
    ),
  );
}

/**
 * The decision that cleared or released what the order says it was cleared for, else the latest one; what that was about says the evaluation of the
 * same content, held or not.
 */
function lastClearance(made: readonly Decision[], clearedHash: string | undefined): readonly ClearedBefore[] {
  const latest = [...made].sort((one, other) => (one.recordedOn < other.recordedOn ? 1 : -1));
  const clearing = latest.filter(({ type, outcome }) => outcome === (type === RELEASE ? 'released' : 'cleared'));
  const contentOf = ({ inputs }: Decision) => released.safeParse(JSON.parse(inputs)).data?.content;
  const cleared = clearing.find((one) => contentOf(one) === clearedHash) ?? clearing[0];
  const content = cleared && contentOf(cleared);
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
