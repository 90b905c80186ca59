import {
  type BankAccount,
  type LegalEntity,
  type PaymentTerm,
  type PaymentTermDiscount,
  type Policy,
  type RowLinks,
  type TaxRate,
} from '@o2c/core/dataverse';
import { type CurrencyCode, type Decimal } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { type PostingAccounts } from '@o2c/core/receivables';

/** A legal entity with what is resolved for it: its books' currency and the team that owns its rows. */
export interface Company extends LegalEntity {
  readonly accountingCurrency: CurrencyCode;
  readonly ownerTeamId: string;
  readonly postingAccounts: PostingAccounts;
}

/** The settings every stage decides by, as they stood when it read. */
export interface CompanySettings {
  readonly companies: ReadonlyMap<string, Company>;
  readonly currencyIds: RowLinks['currencyIds'];
  /** Units of each currency for one unit of the organisation's base currency. */
  readonly currencyRates: Readonly<Partial<Record<CurrencyCode, Decimal>>>;
  readonly paymentTerms: ReadonlyMap<string, PaymentTerm>;
  readonly paymentTermDiscounts: readonly PaymentTermDiscount[];
  readonly taxRates: readonly TaxRate[];
  readonly bankAccounts: readonly BankAccount[];
  readonly policies: readonly Policy[];
  /** The level of action types that have no policy. */
  readonly defaultAutonomy: Autonomy;
}

/** The team and currencies a new row of a company points at. Throws for a company that is not in the settings: rows cannot be without one. */
export function rowLinksOf({ companies, currencyIds }: CompanySettings, legalEntityId: string): RowLinks {
  const company = companies.get(legalEntityId);
  if (!company) throw new Error(`No legal entity ${legalEntityId} among the settings.`);
  return { currencyIds, ownerTeamId: company.ownerTeamId };
}
