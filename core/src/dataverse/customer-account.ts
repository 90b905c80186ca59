import { choice, id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { account as table, contact as contactTable } from './tables';

/** A customer as an order needs it. */
export interface CustomerAccount {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly active: boolean;
  readonly emailAddress?: string;
  /** The transactioncurrency row. */
  readonly currencyId?: string;
  readonly priceListId?: string;
  readonly parentId?: string;
}

const { columns, lookups } = table;

/** `account.statecode`, `contact.statecode`. */
const states = { active: 0, inactive: 1 } as const;

/** The columns `readCustomerAccount` needs, for `$select`. */
export const customerAccountSelect: readonly string[] = [
  columns.id.name,
  columns.accountNumber.name,
  columns.name.name,
  columns.emailAddress.name,
  columns.state.name,
  lookups.transactionCurrency.value,
  lookups.priceList.value,
  lookups.parent.value,
];

/** Reads a customer. */
export function readCustomerAccount(source: unknown): ReadRow<CustomerAccount> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    number: row.optional(columns.accountNumber.name, text) ?? '',
    name: row.required(columns.name.name, text),
    active: row.required(columns.state.name, choice(states)) === 'active',
    ...present({
      emailAddress: row.optional(columns.emailAddress.name, text),
      currencyId: row.optional(lookups.transactionCurrency.value, id),
      priceListId: row.optional(lookups.priceList.value, id),
      parentId: row.optional(lookups.parent.value, id),
    }),
  });
}

/** A person who orders for a company (design.md 4: a contact as customer is its parent account). */
export interface CustomerContact {
  readonly id: string;
  readonly emailAddress: string;
  readonly parentAccountId?: string;
}

/** The columns `readCustomerContact` needs, for `$select`. */
export const customerContactSelect: readonly string[] = [
  contactTable.columns.id.name,
  contactTable.columns.emailAddress.name,
  contactTable.lookups.parentAccount.value,
];

/** Reads a contact. */
export function readCustomerContact(source: unknown): ReadRow<CustomerContact> {
  const row = openRow(contactTable, source);
  return row.finish({
    id: row.required(contactTable.columns.id.name, id),
    emailAddress: row.optional(contactTable.columns.emailAddress.name, text) ?? '',
    ...present({ parentAccountId: row.optional(contactTable.lookups.parentAccount.value, id) }),
  });
}
