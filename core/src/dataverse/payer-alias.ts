import { type PayerAlias } from '../cash-application';
import { alternateKey, rowId } from '../kernel';
import { bind } from './bind';
import { choice, id, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { payerAlias as table } from './tables';

const { columns, lookups, choices } = table;

/** Id and key of the alias of a customer: one per customer and bank account (by its hash), or per customer and name. */
export const payerAliasIdentity = (customerId: string, ibanHashOrName: string): Pick<PayerAlias, 'id' | 'key'> => ({
  id: rowId('payeralias', customerId, ibanHashOrName),
  key: alternateKey('payeralias', customerId, ibanHashOrName),
});

/** The columns `readPayerAlias` needs, for `$select`. */
export const payerAliasSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.ibanHash.name,
  columns.ibanMasked.name,
  columns.payerName.name,
  columns.source.name,
  columns.recordedOn.name,
  lookups.customer.value,
  lookups.legalEntity.value,
];

/** Reads a payer alias. */
export function readPayerAlias(source: unknown): ReadRow<PayerAlias> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    customerId: row.required(lookups.customer.value, id),
    source: row.required(columns.source.name, choice(choices.source)),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      legalEntityId: row.optional(lookups.legalEntity.value, id),
      ibanHash: row.optional(columns.ibanHash.name, text),
      ibanMasked: row.optional(columns.ibanMasked.name, text),
      payerName: row.optional(columns.payerName.name, text),
    }),
  });
}

/** The row to create for a payer alias. */
export const writePayerAlias = (alias: PayerAlias, links: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: alias.id,
  [columns.name.name]: alias.ibanMasked ?? alias.payerName ?? alias.id,
  [columns.key.name]: alias.key,
  [columns.source.name]: choices.source[alias.source],
  [columns.recordedOn.name]: alias.recordedOn,
  ...optionally(columns.ibanHash.name, alias.ibanHash),
  ...optionally(columns.ibanMasked.name, alias.ibanMasked),
  ...optionally(columns.payerName.name, alias.payerName),
  ...bind(lookups.customer, alias.customerId),
  ...bind(lookups.legalEntity, alias.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
});
