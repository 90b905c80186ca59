import { type CreditSignal } from '../credit-score';
import { bind } from './bind';
import { id, integer, moment, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditSignal as table } from './tables';

const { columns, lookups } = table;

/** The columns `readCreditSignal` needs, for `$select`. */
export const creditSignalSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.source.name,
  columns.kind.name,
  columns.value.name,
  columns.textValue.name,
  columns.observedOn.name,
  columns.receivedOn.name,
  columns.staleAfterDays.name,
  columns.detail.name,
  columns.lastOperationId.name,
  lookups.customer.value,
];

/** Reads a signal. */
export function readCreditSignal(source: unknown): ReadRow<CreditSignal> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    customerId: row.required(lookups.customer.value, id),
    source: row.required(columns.source.name, text),
    kind: row.required(columns.kind.name, text),
    observedOn: row.required(columns.observedOn.name, moment),
    receivedOn: row.required(columns.receivedOn.name, moment),
    staleAfterDays: row.required(columns.staleAfterDays.name, integer),
    lastOperationId: row.optional(columns.lastOperationId.name, text) ?? '',
    ...present({
      value: row.optional(columns.value.name, decimalNumber),
      textValue: row.optional(columns.textValue.name, text),
      detail: row.optional(columns.detail.name, text),
    }),
  });
}

/** The row to create for a signal. */
export const writeCreditSignal = (
  signal: CreditSignal,
  { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>,
): RowForCreate => ({
  [columns.id.name]: signal.id,
  [columns.name.name]: `${signal.source} ${signal.kind}`.slice(0, 100),
  [columns.key.name]: signal.key,
  [columns.source.name]: signal.source,
  [columns.kind.name]: signal.kind,
  ...optionally(columns.value.name, signal.value && decimalText(signal.value)),
  ...optionally(columns.textValue.name, signal.textValue),
  [columns.observedOn.name]: signal.observedOn,
  [columns.receivedOn.name]: signal.receivedOn,
  [columns.staleAfterDays.name]: signal.staleAfterDays,
  ...optionally(columns.detail.name, signal.detail),
  [columns.lastOperationId.name]: signal.lastOperationId,
  ...bind(lookups.customer, signal.customerId),
  ...bind(lookups.owner, ownerTeamId),
});
