import { id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { legalEntity as table } from './tables';

/** A legal entity as its letters show it. */
export interface Letterhead {
  readonly legalEntityId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly vatNumber?: string;
  readonly registrationNumber?: string;
  /** The mailbox its documents leave from, and answers come to. */
  readonly email?: string;
}

const { columns } = table;

/** The columns `readLetterhead` needs, for `$select`. */
export const letterheadSelect: readonly string[] = [
  columns.id.name,
  columns.name.name,
  columns.legalName.name,
  columns.countryCode.name,
  columns.street.name,
  columns.postalCode.name,
  columns.city.name,
  columns.vatNumber.name,
  columns.registrationNumber.name,
  columns.email.name,
];

/** Reads what a legal entity's letters show; the legal name where it has one. */
export function readLetterhead(source: unknown): ReadRow<Letterhead> {
  const row = openRow(table, source);
  return row.finish({
    legalEntityId: row.required(columns.id.name, id),
    name: row.optional(columns.legalName.name, text) ?? row.required(columns.name.name, text),
    country: row.required(columns.countryCode.name, text),
    ...present({
      street: row.optional(columns.street.name, text),
      postalCode: row.optional(columns.postalCode.name, text),
      city: row.optional(columns.city.name, text),
      vatNumber: row.optional(columns.vatNumber.name, text),
      registrationNumber: row.optional(columns.registrationNumber.name, text),
      email: row.optional(columns.email.name, text),
    }),
  });
}
