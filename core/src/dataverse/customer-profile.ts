import { alternateKey, type CurrencyCode, type Instant, type IsoDate, type Money, rowId } from '../kernel';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { type CustomerRisk, customerRiskSelect, readCustomerRisk, writeCustomerRisk } from './customer-risk';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { customerProfile as table } from './tables';

/** A customer in one legal entity: terms, limit, blocks, delivery of documents. Pools and risk come with the capabilities that use them. */
export interface CustomerProfile extends CustomerRisk {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  /** The currency of the limit and of the exposure. */
  readonly currency: CurrencyCode;
  readonly paymentTermId?: string;
  /** Code of the tax rate of every sale to it, e.g. for export; absent: each product's own. */
  readonly taxCode?: string;
  /** The profile whose limit counts; absent: this one. */
  readonly limitOwnerId?: string;
  /** Absent: none was decided. Zero is no credit, never unlimited. */
  readonly creditLimit?: Money;
  readonly creditLimitExpiresOn?: IsoDate;
  /** Counts instead of the limit while `temporaryFrom <= day <= temporaryTo`. */
  readonly temporaryCreditLimit?: Money;
  readonly temporaryFrom?: IsoDate;
  readonly temporaryTo?: IsoDate;
  readonly unlimitedCredit: boolean;
  /** Without a limit that was decided nothing is cleared. */
  readonly mandatoryCreditLimit: boolean;
  readonly excludedFromCredit: boolean;
  /** What may not be done for this customer (VA-3). */
  readonly blocked: CustomerBlock;
  readonly requiresPurchaseOrder: boolean;
  readonly deliveryPreference?: DeliveryChannel;
  /** Mail or electronic address its documents go to. */
  readonly deliveryAddress?: string;
  /** Cached; the rule recomputes it from rows. */
  readonly exposure?: Money;
  readonly exposureOn?: Instant;
  /** Counts clearances; display only. */
  readonly version: number;
}

/** A profile as it stands in Dataverse. */
export interface StoredCustomerProfile extends CustomerProfile {
  readonly etag: string;
}

export type CustomerBlock = keyof typeof table.choices.blocked;
/** How documents reach a customer. */
export type DeliveryChannel = keyof typeof table.choices.deliveryPreference;

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
  columns.taxCode.name,
  columns.creditLimit.name,
  columns.creditLimitExpiresOn.name,
  columns.temporaryCreditLimit.name,
  columns.temporaryFrom.name,
  columns.temporaryTo.name,
  columns.unlimitedCredit.name,
  columns.mandatoryCreditLimit.name,
  columns.excludedFromCredit.name,
  columns.blocked.name,
  columns.requiresPurchaseOrder.name,
  columns.deliveryPreference.name,
  columns.deliveryAddress.name,
  columns.exposure.name,
  columns.exposureOn.name,
  columns.version.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.paymentTerm.value,
  lookups.limitOwner.value,
  ...customerRiskSelect,
];

/** Reads a customer profile. */
export function readCustomerProfile(source: unknown): ReadRow<StoredCustomerProfile> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    currency,
    unlimitedCredit: row.optional(columns.unlimitedCredit.name, yesNo) ?? false,
    mandatoryCreditLimit: row.optional(columns.mandatoryCreditLimit.name, yesNo) ?? false,
    excludedFromCredit: row.optional(columns.excludedFromCredit.name, yesNo) ?? false,
    ...readCustomerRisk(row),
    blocked: row.optional(columns.blocked.name, choice(choices.blocked)) ?? 'none',
    requiresPurchaseOrder: row.optional(columns.requiresPurchaseOrder.name, yesNo) ?? false,
    version: row.optional(columns.version.name, integer) ?? 0,
    ...present({
      paymentTermId: row.optional(lookups.paymentTerm.value, id),
      taxCode: row.optional(columns.taxCode.name, text),
      limitOwnerId: row.optional(lookups.limitOwner.value, id),
      creditLimit: row.optional(columns.creditLimit.name, moneyIn(currency)),
      creditLimitExpiresOn: row.optional(columns.creditLimitExpiresOn.name, date),
      temporaryCreditLimit: row.optional(columns.temporaryCreditLimit.name, moneyIn(currency)),
      temporaryFrom: row.optional(columns.temporaryFrom.name, date),
      temporaryTo: row.optional(columns.temporaryTo.name, date),
      deliveryPreference: row.optional(columns.deliveryPreference.name, choice(choices.deliveryPreference)),
      deliveryAddress: row.optional(columns.deliveryAddress.name, text),
      exposure: row.optional(columns.exposure.name, moneyIn(currency)),
      exposureOn: row.optional(columns.exposureOn.name, moment),
    }),
  });
}

/** The row to create for a customer profile. */
export const writeCustomerProfile = (profile: CustomerProfile, links: RowLinks): RowForCreate => ({
  [columns.id.name]: profile.id,
  [columns.key.name]: profile.key,
  [columns.name.name]: profile.name,
  [columns.currencyCode.name]: profile.currency,
  ...writeLimit(profile),
  ...writeDelivery(profile),
  ...writeCustomerRisk(profile),
  ...optionally(columns.taxCode.name, profile.taxCode),
  [columns.excludedFromCredit.name]: profile.excludedFromCredit,
  [columns.blocked.name]: choices.blocked[profile.blocked],
  [columns.requiresPurchaseOrder.name]: profile.requiresPurchaseOrder,
  ...optionally(columns.exposure.name, profile.exposure && moneyText(profile.exposure)),
  ...optionally(columns.exposureOn.name, profile.exposureOn),
  [columns.version.name]: profile.version,
  ...bind(lookups.customer, profile.customerId),
  ...bind(lookups.legalEntity, profile.legalEntityId),
  ...bind(lookups.paymentTerm, profile.paymentTermId),
  ...bind(lookups.limitOwner, profile.limitOwnerId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, profile.currency, links),
});

const writeLimit = (profile: CustomerProfile): RowForCreate => ({
  ...optionally(columns.creditLimit.name, profile.creditLimit && moneyText(profile.creditLimit)),
  ...optionally(columns.creditLimitExpiresOn.name, profile.creditLimitExpiresOn),
  ...optionally(
    columns.temporaryCreditLimit.name,
    profile.temporaryCreditLimit && moneyText(profile.temporaryCreditLimit),
  ),
  ...optionally(columns.temporaryFrom.name, profile.temporaryFrom),
  ...optionally(columns.temporaryTo.name, profile.temporaryTo),
  [columns.unlimitedCredit.name]: profile.unlimitedCredit,
  [columns.mandatoryCreditLimit.name]: profile.mandatoryCreditLimit,
});

const writeDelivery = ({ deliveryPreference, deliveryAddress }: CustomerProfile): RowForCreate => ({
  ...optionally(columns.deliveryPreference.name, deliveryPreference && choices.deliveryPreference[deliveryPreference]),
  ...optionally(columns.deliveryAddress.name, deliveryAddress),
});
