import { type CurrencyCode, type IsoDate, type Money, refuse, rowId, zero } from '../kernel';
import { bind, bindCurrency } from './bind';
import { type Cell, currencyCode, date, id, integer, text } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditGroup as table } from './tables';

/** Customers that rules name together, across legal entities; with a limit they share it (CR-2, CR-12). */
export interface CreditGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Of the shared limit; absent: the group shares none. */
  readonly currency?: CurrencyCode;
  /** Absent: none is shared. Zero is no credit. */
  readonly creditLimit?: Money;
  readonly creditLimitExpiresOn?: IsoDate;
  readonly parentId?: string;
  /** Counts clearances of its members; display only. */
  readonly version: number;
}

/** A group as it stands in Dataverse. */
export interface StoredCreditGroup extends CreditGroup {
  readonly etag: string;
}

const { columns, lookups } = table;

/** Id of the group of a code. */
export const creditGroupId = (code: string): string => rowId('creditgroup', code);

/** The columns `readCreditGroup` needs, for `$select`. */
export const creditGroupSelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.name.name,
  columns.currencyCode.name,
  columns.creditLimit.name,
  columns.creditLimitExpiresOn.name,
  columns.version.name,
  lookups.parent.value,
];

const inNoCurrency: Cell<Money> = { standIn: zero('EUR'), read: () => refuse({ code: 'cell.no-currency' }) };

/** Reads a group. A limit without its currency is refused: nobody could say what is shared. */
export function readCreditGroup(source: unknown): ReadRow<StoredCreditGroup> {
  const row = openRow(table, source);
  const currency = row.optional(columns.currencyCode.name, currencyCode);
  const limit = row.optional(columns.creditLimit.name, currency === undefined ? inNoCurrency : moneyIn(currency));
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    code: row.required(columns.code.name, text),
    name: row.required(columns.name.name, text),
    version: row.optional(columns.version.name, integer) ?? 0,
    ...present({
      currency,
      creditLimit: limit,
      creditLimitExpiresOn: row.optional(columns.creditLimitExpiresOn.name, date),
      parentId: row.optional(lookups.parent.value, id),
    }),
  });
}

/** The row to create for a group. */
export const writeCreditGroup = (group: CreditGroup, links: Pick<RowLinks, 'currencyIds'>): RowForCreate => ({
  [columns.id.name]: group.id,
  [columns.code.name]: group.code,
  [columns.name.name]: group.name,
  [columns.version.name]: group.version,
  ...optionally(columns.currencyCode.name, group.currency),
  ...optionally(columns.creditLimit.name, group.creditLimit && moneyText(group.creditLimit)),
  ...optionally(columns.creditLimitExpiresOn.name, group.creditLimitExpiresOn),
  ...bind(lookups.parent, group.parentId),
  ...(group.currency === undefined
    ? {}
    : bindCurrency(lookups.transactionCurrency, group.currency, { ...links, ownerTeamId: '' })),
});
