import { bind } from './bind';
import { id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { legalEntity as table } from './tables';

/** A company with books of its own. */
export interface LegalEntity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The transactioncurrency row the books are kept in; `readTransactionCurrency` gives its code. */
  readonly accountingCurrencyId: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** The team that owns the entity's rows. */
  readonly ownerTeamId?: string;
  readonly businessUnitId?: string;
  /** The name in law, where it is not the name people use. */
  readonly legalName?: string;
  readonly vatNumber?: string;
  readonly registrationNumber?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly email?: string;
  /** For e-invoices, scheme first: 0088:4012345000009. */
  readonly electronicAddress?: string;
}

const { columns, lookups } = table;

/** The columns `readLegalEntity` needs, for `$select`. */
export const legalEntitySelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.name.name,
  columns.countryCode.name,
  columns.timeZone.name,
  columns.legalName.name,
  columns.vatNumber.name,
  columns.registrationNumber.name,
  columns.street.name,
  columns.postalCode.name,
  columns.city.name,
  columns.email.name,
  columns.electronicAddress.name,
  lookups.accountingCurrency.value,
  lookups.ownerTeam.value,
  lookups.businessUnit.value,
];

/** Reads a legal entity. */
export function readLegalEntity(source: unknown): ReadRow<LegalEntity> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    code: row.required(columns.code.name, text),
    name: row.required(columns.name.name, text),
    accountingCurrencyId: row.required(lookups.accountingCurrency.value, id),
    ...present({
      countryCode: row.optional(columns.countryCode.name, text),
      timeZone: row.optional(columns.timeZone.name, text),
      ownerTeamId: row.optional(lookups.ownerTeam.value, id),
      businessUnitId: row.optional(lookups.businessUnit.value, id),
      legalName: row.optional(columns.legalName.name, text),
      vatNumber: row.optional(columns.vatNumber.name, text),
      registrationNumber: row.optional(columns.registrationNumber.name, text),
      street: row.optional(columns.street.name, text),
      postalCode: row.optional(columns.postalCode.name, text),
      city: row.optional(columns.city.name, text),
      email: row.optional(columns.email.name, text),
      electronicAddress: row.optional(columns.electronicAddress.name, text),
    }),
  });
}

/** The row to create for a legal entity. */
export const writeLegalEntity = (entity: LegalEntity): RowForCreate => ({
  [columns.id.name]: entity.id,
  [columns.code.name]: entity.code,
  [columns.name.name]: entity.name,
  ...present({
    [columns.countryCode.name]: entity.countryCode,
    [columns.timeZone.name]: entity.timeZone,
    [columns.legalName.name]: entity.legalName,
    [columns.vatNumber.name]: entity.vatNumber,
    [columns.registrationNumber.name]: entity.registrationNumber,
    [columns.street.name]: entity.street,
    [columns.postalCode.name]: entity.postalCode,
    [columns.city.name]: entity.city,
    [columns.email.name]: entity.email,
    [columns.electronicAddress.name]: entity.electronicAddress,
  }),
  ...bind(lookups.accountingCurrency, entity.accountingCurrencyId),
  ...bind(lookups.ownerTeam, entity.ownerTeamId),
  ...bind(lookups.businessUnit, entity.businessUnitId),
});
