import { alternateKey, type CurrencyCode, type IsoDate, type Money, rowId } from '../kernel';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { customerProfile as table } from './tables';

/** A customer in one legal entity: identity and limit. Terms, pools and exposure come with the capabilities that use them. */
export interface CustomerProfile {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  /** The currency of the limit. */
  readonly currency: CurrencyCode;
  /** Absent: none was decided. Zero is no credit, never unlimited. */
  readonly creditLimit?: Money;
  readonly creditLimitExpiresOn?: IsoDate;
  readonly unlimitedCredit: boolean;
  readonly blocked: keyof typeof table.choices.blocked;
  readonly version: number;
}

const { columns, lookups, choices } = table;

/** Id and alternate key of the profile of a customer in a legal entity. */
export const customerProfileIdentity = (
  customerId: string,
  legalEntityId: string,
): Pick<CustomerProfile, 'id' | 'key'> => ({
  id: rowId('customerprofile', customerId, legalEntityId),
  key: alternateKey('customerprofile', customerId, legalEntityId),
});

/** The columns `readCustomerProfile` needs, for `$select`. */
export const customerProfileSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.currencyCode.name,
  columns.creditLimit.name,
  columns.creditLimitExpiresOn.name,
  columns.unlimitedCredit.name,
  columns.blocked.name,
  columns.version.name,
  lookups.customer.value,
  lookups.legalEntity.value,
];

/** Reads a customer profile. */
export function readCustomerProfile(source: unknown): ReadRow<CustomerProfile> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    currency,
    unlimitedCredit: row.optional(columns.unlimitedCredit.name, yesNo) ?? false,
    blocked: row.optional(columns.blocked.name, choice(choices.blocked)) ?? 'none',
    version: row.optional(columns.version.name, integer) ?? 0,
    ...present({
      creditLimit: row.optional(columns.creditLimit.name, moneyIn(currency)),
      creditLimitExpiresOn: row.optional(columns.creditLimitExpiresOn.name, date),
    }),
  });
}

/** The row to create for a customer profile. */
export const writeCustomerProfile = (profile: CustomerProfile, links: RowLinks): RowForCreate => ({
  [columns.id.name]: profile.id,
  [columns.key.name]: profile.key,
  [columns.name.name]: profile.name,
  [columns.currencyCode.name]: profile.currency,
  ...(profile.creditLimit === undefined ? {} : { [columns.creditLimit.name]: moneyText(profile.creditLimit) }),
  ...(profile.creditLimitExpiresOn === undefined
    ? {}
    : { [columns.creditLimitExpiresOn.name]: profile.creditLimitExpiresOn }),
  [columns.unlimitedCredit.name]: profile.unlimitedCredit,
  [columns.blocked.name]: choices.blocked[profile.blocked],
  [columns.version.name]: profile.version,
  ...bind(lookups.customer, profile.customerId),
  ...bind(lookups.legalEntity, profile.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, profile.currency, links),
});
