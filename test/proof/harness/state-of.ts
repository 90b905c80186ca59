import { tables } from '@o2c/core/dataverse';

import { callDataverse } from '../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { type Session } from '../../../scripts/dataverse/connect';

/** The tables that hold what the business did. */
const TABLES = [
  tables.salesOrder,
  tables.salesOrderLine,
  tables.creditHold,
  tables.creditHoldReason,
  tables.customerProfile,
  tables.shipment,
  tables.shipmentLine,
  tables.invoice,
  tables.invoiceLine,
  tables.numberSeries,
  tables.voidedNumber,
  tables.openItem,
  tables.settlement,
  tables.ledgerEntry,
  tables.outbox,
  tables.documentDelivery,
  tables.email,
  tables.activityParty,
  tables.task,
  tables.approval,
  tables.reservation,
  tables.bankStatement,
  tables.bankEntry,
  tables.payment,
  tables.payerAlias,
  tables.matchProposal,
] as const;

/** Every row of the business by table and id, without what may differ between two ways to the same state. */
export type BusinessState = Readonly<Record<string, Readonly<Record<string, BusinessRow>>>>;

export type BusinessRow = Readonly<Record<string, string>>;

/** Versions, traces and leases: they tell by whom and how often, not what. */
const INCIDENTAL =
  /etag|activitypartyid|versionnumber|correlationid|lastopid|lastoperationid|claimed|attempts|draftid|messageid/i;

/** A moment tells when, and the next process comes later; days of documents are dates, and stay. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Reads the whole business as it stands. */
export async function stateOf({ connection, context }: Session): Promise<BusinessState> {
  const state: Record<string, Record<string, BusinessRow>> = {};
  for (const table of TABLES) {
    const reply = await callDataverse(connection, context, { method: 'GET', path: table.entitySetName });
    if (reply.outcome !== 'ok') throw new Error(`${table.entitySetName}: ${JSON.stringify(reply)}`);
    const { value } = JSON.parse(reply.body) as { readonly value: readonly Record<string, unknown>[] };
    state[table.logicalName] = Object.fromEntries(value.map((row) => [nameOf(table, row), essenceOf(row)]));
  }
  return state;
}

/** Rows have ids of our making, so the same row has the same id; the parties of an activity get theirs from the platform. */
function nameOf({ primaryId }: { readonly primaryId: string }, row: Readonly<Record<string, unknown>>): string {
  if (primaryId !== tables.activityParty.primaryId) return String(row[primaryId]);
  return `${String(row['_activityid_value'])} ${String(row[tables.activityParty.columns.addressUsed.name])}`;
}

const essenceOf = (row: Readonly<Record<string, unknown>>): BusinessRow =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name, value]) => value !== null && !INCIDENTAL.test(name))
      .map(([name, value]) => [
        name,
        typeof value === 'string' && MOMENT.test(value) ? 'a moment' : JSON.stringify(value),
      ]),
  );

/** Where two states differ, in words: rows that are missing or too many, and columns. */
export function differencesOf(expected: BusinessState, found: BusinessState): readonly string[] {
  return Object.keys(expected).flatMap((table) => {
    const [wanted, there] = [expected[table] ?? {}, found[table] ?? {}];
    const missing = Object.keys(wanted).filter((id) => !(id in there));
    const more = Object.keys(there).filter((id) => !(id in wanted));
    const both = Object.keys(wanted).filter((id) => id in there);
    return [
      ...missing.map((id) => `${table} ${id} is missing`),
      ...more.map((id) => `${table} ${id} is one too many: ${JSON.stringify(there[id])}`),
      ...both.flatMap((id) =>
        columnsThatDiffer(wanted[id] ?? {}, there[id] ?? {}).map((said) => `${table} ${id} ${said}`),
      ),
    ];
  });
}

const columnsThatDiffer = (expected: BusinessRow, found: BusinessRow): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((name) => expected[name] !== found[name])
    .map((name) => `${name}: expected ${expected[name] ?? 'nothing'}, found ${found[name] ?? 'nothing'}`);
