import { type Decimal, type IsoDate, type Money, rowId } from '../kernel';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, text, yesNo } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText, moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditSecurity as table } from './tables';

/** Insurance, guarantee, deposit or collateral of a customer, while it is valid (CR-12, spec/features.md 3.4). */
export interface CustomerSecurity {
  readonly id: string;
  readonly profileId: string;
  readonly customerId: string;
  readonly kind: SecurityKind;
  readonly reference: string;
  readonly provider?: string;
  readonly amount: Money;
  /** How much of the amount counts; absent: all of it. */
  readonly percent?: Decimal;
  /** The amount is already part of the exposure, so it is taken off again. */
  readonly includedInExposure: boolean;
  readonly effectiveOn: IsoDate;
  /** Last day it counts; absent: until further notice. */
  readonly expiresOn?: IsoDate;
}

/** What secures a claim beside the customer's word. */
export type SecurityKind = keyof typeof table.choices.securityKind;

const { columns, lookups, choices } = table;

/** Id of the security of a profile under a reference. */
export const customerSecurityId = (profileId: string, reference: string): string =>
  rowId('creditsecurity', profileId, reference);

/** The columns `readCustomerSecurity` needs, for `$select`. */
export const customerSecuritySelect: readonly string[] = [
  columns.id.name,
  columns.securityKind.name,
  columns.reference.name,
  columns.provider.name,
  columns.currencyCode.name,
  columns.amount.name,
  columns.percent.name,
  columns.includedInExposure.name,
  columns.effectiveOn.name,
  columns.expiresOn.name,
  lookups.customerProfile.value,
  lookups.customer.value,
];

/** Reads a security. */
export function readCustomerSecurity(source: unknown): ReadRow<CustomerSecurity> {
  const row = openRow(table, source);
  const money = moneyIn(row.required(columns.currencyCode.name, currencyCode));
  return row.finish({
    id: row.required(columns.id.name, id),
    profileId: row.required(lookups.customerProfile.value, id),
    customerId: row.required(lookups.customer.value, id),
    kind: row.required(columns.securityKind.name, choice(choices.securityKind)),
    reference: row.required(columns.reference.name, text),
    amount: row.required(columns.amount.name, money),
    includedInExposure: row.optional(columns.includedInExposure.name, yesNo) ?? false,
    effectiveOn: row.required(columns.effectiveOn.name, date),
    ...present({
      provider: row.optional(columns.provider.name, text),
      percent: row.optional(columns.percent.name, decimalNumber),
      expiresOn: row.optional(columns.expiresOn.name, date),
    }),
  });
}

/** The row to create for a security. */
export const writeCustomerSecurity = (security: CustomerSecurity, links: RowLinks): RowForCreate => ({
  [columns.id.name]: security.id,
  [columns.name.name]: security.reference,
  [columns.securityKind.name]: choices.securityKind[security.kind],
  [columns.reference.name]: security.reference,
  ...optionally(columns.provider.name, security.provider),
  [columns.currencyCode.name]: security.amount.currency,
  [columns.amount.name]: moneyText(security.amount),
  ...optionally(columns.percent.name, security.percent === undefined ? undefined : decimalText(security.percent)),
  [columns.includedInExposure.name]: security.includedInExposure,
  [columns.effectiveOn.name]: security.effectiveOn,
  ...optionally(columns.expiresOn.name, security.expiresOn),
  ...bind(lookups.customerProfile, security.profileId),
  ...bind(lookups.customer, security.customerId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, security.amount.currency, links),
});
