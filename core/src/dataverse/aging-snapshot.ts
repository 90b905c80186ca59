import { type CurrencyCode, ok } from '../kernel';
import { type AgingSnapshot, type AgingSnapshotLine } from '../receivables';
import { bind, bindCurrency } from './bind';
import { currencyCode, date, id, integer, moment, text } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { agingSnapshot as table, agingSnapshotLine } from './tables';

const { columns, lookups } = table;

/** Reads a snapshot with its lines, in whatever order they come. */
export function readAgingSnapshot(source: unknown, lineSources: readonly unknown[]): ReadRow<AgingSnapshot> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const money = moneyIn(currency);
  const lines = readLines(lineSources, currency);
  if (!lines.ok) return lines;
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    agingDefinitionId: row.required(lookups.agingDefinition.value, id),
    asOf: row.required(columns.asOf.name, date),
    currency,
    total: row.required(columns.total.name, money),
    overdue: row.required(columns.overdue.name, money),
    disputed: row.required(columns.disputed.name, money),
    itemCount: row.required(columns.itemCount.name, integer),
    contentHash: row.required(columns.contentHash.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    lines: lines.value,
    ...present({ customerId: row.optional(lookups.customer.value, id) }),
  });
}

function readLines(sources: readonly unknown[], currency: CurrencyCode): ReadRow<readonly AgingSnapshotLine[]> {
  const lines: AgingSnapshotLine[] = [];
  for (const source of sources) {
    const line = readLine(source, currency);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines.sort((first, second) => first.sequence - second.sequence));
}

function readLine(source: unknown, currency: CurrencyCode): ReadRow<AgingSnapshotLine> {
  const row = openRow(agingSnapshotLine, source);
  const line = agingSnapshotLine.columns;
  return row.finish({
    id: row.required(line.id.name, id),
    sequence: row.required(line.sequence.name, integer),
    label: row.required(line.label.name, text),
    amount: row.required(line.amount.name, moneyIn(currency)),
    itemCount: row.required(line.itemCount.name, integer),
    disputedAmount: row.required(line.disputedAmount.name, moneyIn(currency)),
  });
}

/** The row to create for a snapshot; its lines are rows of their own. */
export const writeAgingSnapshot = (snapshot: AgingSnapshot, links: RowLinks): RowForCreate => ({
  [columns.id.name]: snapshot.id,
  [columns.name.name]: `${snapshot.asOf} ${snapshot.currency}`,
  [columns.key.name]: snapshot.key,
  [columns.asOf.name]: snapshot.asOf,
  [columns.currencyCode.name]: snapshot.currency,
  [columns.total.name]: moneyText(snapshot.total),
  [columns.overdue.name]: moneyText(snapshot.overdue),
  [columns.disputed.name]: moneyText(snapshot.disputed),
  [columns.itemCount.name]: snapshot.itemCount,
  [columns.contentHash.name]: snapshot.contentHash,
  [columns.recordedOn.name]: snapshot.recordedOn,
  ...bind(lookups.customer, snapshot.customerId),
  ...bind(lookups.legalEntity, snapshot.legalEntityId),
  ...bind(lookups.agingDefinition, snapshot.agingDefinitionId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, snapshot.currency, links),
});

/** The rows to create for the lines of a snapshot. */
export const writeAgingSnapshotLines = (snapshot: AgingSnapshot, links: RowLinks): readonly RowForCreate[] =>
  snapshot.lines.map((line) => ({
    [agingSnapshotLine.columns.id.name]: line.id,
    [agingSnapshotLine.columns.name.name]: line.label,
    [agingSnapshotLine.columns.sequence.name]: line.sequence,
    [agingSnapshotLine.columns.label.name]: line.label,
    [agingSnapshotLine.columns.amount.name]: moneyText(line.amount),
    [agingSnapshotLine.columns.itemCount.name]: line.itemCount,
    [agingSnapshotLine.columns.disputedAmount.name]: moneyText(line.disputedAmount),
    ...bind(agingSnapshotLine.lookups.agingSnapshot, snapshot.id),
    ...bind(agingSnapshotLine.lookups.owner, links.ownerTeamId),
    ...bindCurrency(agingSnapshotLine.lookups.transactionCurrency, snapshot.currency, links),
  }));
