import { tables } from '@o2c/core/dataverse';
import { hostFailure } from '@o2c/pcf-shared';
import { collectRows, expandText, readableBranches, tablesIn } from './branch';
import { rowsBehind, textOf, type Row } from './cells';
import { kinds } from './kinds';
import { NEWEST, subjectTrees, type SubjectTree } from './subject-trees';
import { targetQuery } from './target-query';
import {
  type RowsByTable,
  type Subject,
  type TimelineOutcome,
  type TimelineReading,
  type TimelineRefusal,
  type TimelineSource,
} from './timeline-source';

export interface WebApiHost {
  readonly webApi: Pick<ComponentFramework.WebApi, 'retrieveRecord' | 'retrieveMultipleRecords'>;
  readonly mayRead: (table: string) => boolean;
  readonly isOffline: () => boolean;
}

/**
 * Reads with the user's own rights through the host's Web API. One request gives the record with everything that hangs on it; decisions and
 * approvals, which name their targets by text, take one more each, side by side. Fewer is not possible: one answer has one root.
 */
export const webApiTimeline = (host: WebApiHost): TimelineSource => ({
  read: async (subject) => {
    if (host.isOffline()) return refused({ code: 'timeline.offline' });
    return readAgainWithout(host, subject, new Set());
  },
});

/** A host that cannot tell privileges lets Dataverse say what may not be read: that source is left out then. */
async function readAgainWithout(
  host: WebApiHost,
  subject: Subject,
  forbidden: ReadonlySet<string>,
): Promise<TimelineOutcome> {
  const mayRead = (table: string): boolean => !forbidden.has(table) && host.mayRead(table);
  try {
    return await readOnce({ ...host, mayRead }, subject);
  } catch (failure) {
    const found = hostFailure(failure);
    if (host.isOffline()) return refused({ code: 'timeline.offline' });
    if (found.kind === 'failed')
      return refused({ code: 'timeline.failed', message: found.message, correlationId: found.correlationId });
    const source = sourceOf(subject, found.privilege);
    if (source === undefined || forbidden.has(source))
      return refused({ code: 'timeline.no-permission', privilege: found.privilege });
    return readAgainWithout(host, subject, new Set([...forbidden, source]));
  }
}

/** The table below the subject that a missing read privilege is about. */
function sourceOf({ type }: Subject, privilege: string | undefined): string | undefined {
  const subject = privilege?.replace(/^prvRead/, '').toLowerCase();
  const below = subjectTrees[type].branches.flatMap(tablesIn);
  return [...below, kinds.decision.table, kinds.approval.table].find((table) => table === subject);
}

async function readOnce(host: WebApiHost, subject: Subject): Promise<TimelineOutcome> {
  const tree = subjectTrees[subject.type];
  const id = subject.id ?? (await findId(host, tree, subject.key));
  if (id === undefined) return refused({ code: 'timeline.not-found' });
  const { kept, left } = readableBranches(tree.branches, host.mayRead);
  const root: Row = await host.webApi.retrieveRecord(
    tree.table,
    id,
    `?$select=${tree.select.join(',')}${kept.length === 0 ? '' : `&$expand=${expandText(kept)}`}`,
  );
  const below = collectRows(root, kept);
  const rows = new Map([...below, [tree.table, [root, ...(below.get(tree.table) ?? [])]]]);
  const named = await readByTarget(host, subject, rows);
  const cut = kept.filter(
    ({ navigation, newest }) => newest !== undefined && rowsBehind(root, navigation).length >= NEWEST,
  );
  const value: TimelineReading = {
    rows: new Map([...rows, ...named.rows]),
    unreadable: [...new Set([...left, ...named.left])],
    cut: cut.map(({ table }) => table),
  };
  return { ok: true, value };
}

async function findId({ webApi }: WebApiHost, tree: SubjectTree, key: string): Promise<string | undefined> {
  const filter = encodeURIComponent(`${tree.key} eq '${key.replace(/'/g, "''")}'`);
  const answer = await webApi.retrieveMultipleRecords(tree.table, `?$select=${tree.id}&$filter=${filter}&$top=1`);
  const [row] = answer.entities;
  return row === undefined ? undefined : textOf(row, tree.id);
}

/** Tables a decision or an approval can be about. */
const TARGETS = [
  kinds.salesOrder,
  kinds.creditHold,
  kinds.shipment,
  kinds.invoice,
  kinds.documentDelivery,
  kinds.payment,
  kinds.orderIntake,
];

/** Decisions and approvals about the rows read. A customer's decisions were expanded already: they know their customer. */
async function readByTarget(
  host: WebApiHost,
  subject: Subject,
  rows: RowsByTable,
): Promise<{ readonly rows: RowsByTable; readonly left: readonly string[] }> {
  const targets = TARGETS.flatMap(({ table, id }) => (rows.get(table) ?? []).map((row) => textOf(row, id)));
  const entries = (rows.get(kinds.payment.table) ?? []).map((row) =>
    textOf(row, tables.payment.lookups.bankEntry.value),
  );
  const wanted = subject.type === 'account' ? (['approval'] as const) : (['decision', 'approval'] as const);
  const mayRead = wanted.filter((kind) => host.mayRead(kinds[kind].table));
  const ids = [...targets, ...entries].filter((id) => id !== '');
  const found = await Promise.all(
    (ids.length === 0 ? [] : mayRead).map(async (kind): Promise<[string, readonly Row[]]> => {
      const { table } = kinds[kind];
      const answer = await host.webApi.retrieveMultipleRecords(table, targetQuery(kind, ids));
      return [table, answer.entities];
    }),
  );
  const left = wanted.filter((kind) => !mayRead.includes(kind)).map((kind) => kinds[kind].table);
  return { rows: new Map(found), left };
}

const refused = (error: TimelineRefusal): TimelineOutcome => ({ ok: false, error });
