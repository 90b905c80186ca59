import { id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { account as table } from './tables';

/** A customer as a letter is addressed to him. */
export interface Recipient {
  readonly customerId: string;
  readonly name: string;
  readonly number?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly country?: string;
  readonly vatNumber?: string;
  /** As the account says it: a language tag such as `de` or `de-AT`. */
  readonly language?: string;
  readonly email?: string;
}

const { columns } = table;

/** The columns `readRecipient` needs, for `$select`. */
export const recipientSelect: readonly string[] = [
  columns.id.name,
  columns.name.name,
  columns.accountNumber.name,
  columns.street.name,
  columns.postalCode.name,
  columns.city.name,
  columns.country.name,
  columns.vatNumber.name,
  columns.language.name,
  columns.emailAddress.name,
];

/** Reads the addressee of letters. */
export function readRecipient(source: unknown): ReadRow<Recipient> {
  const row = openRow(table, source);
  return row.finish({
    customerId: row.required(columns.id.name, id),
    name: row.required(columns.name.name, text),
    ...present({
      number: row.optional(columns.accountNumber.name, text),
      street: row.optional(columns.street.name, text),
      postalCode: row.optional(columns.postalCode.name, text),
      city: row.optional(columns.city.name, text),
      country: row.optional(columns.country.name, text),
      vatNumber: row.optional(columns.vatNumber.name, text),
      language: row.optional(columns.language.name, text),
      email: row.optional(columns.emailAddress.name, text),
    }),
  });
}
