import {
  bankAccountSelect,
  currencyRateSelect,
  defaultAutonomyQuery,
  legalEntitySelect,
  paymentTermDiscountSelect,
  paymentTermSelect,
  policySelect,
  postingAccountsOf,
  postingProfileSelect,
  readBankAccount,
  readCurrencyRate,
  readDefaultAutonomy,
  readLegalEntity,
  readPaymentTerm,
  readPaymentTermDiscount,
  readPolicy,
  readPostingProfileLine,
  readTaxRate,
  tables,
  taxRateSelect,
} from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type Company, type CompanySettings } from '../../../jobs/company-settings';
import { type ReadRefusal } from '../../../jobs/reading';
import { equal } from '../query/filter';
import { type RowQuery, type RowsRead, type WireRow } from '../query/read-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

/** What `companySettingsOf` needs read, in this order: part of a stage's own batch, so that settings cost no request of their own. */
export const companySettingsQueries: readonly RowQuery[] = [
  { from: tables.legalEntity.entitySetName, select: legalEntitySelect },
  { from: tables.transactionCurrency.entitySetName, select: currencyRateSelect },
  { from: tables.paymentTerm.entitySetName, select: paymentTermSelect },
  { from: tables.paymentTermDiscount.entitySetName, select: paymentTermDiscountSelect },
  { from: tables.taxRate.entitySetName, select: taxRateSelect },
  { from: tables.bankAccount.entitySetName, select: bankAccountSelect },
  { from: tables.policy.entitySetName, select: policySelect },
  { from: tables.postingProfile.entitySetName, select: postingProfileSelect },
  {
    from: defaultAutonomyQuery.from,
    select: defaultAutonomyQuery.select,
    where: equal(defaultAutonomyQuery.schemaNameColumn, { text: defaultAutonomyQuery.schemaName }),
    expand: defaultAutonomyQuery.expand,
  },
];

/** The settings out of the answers to `companySettingsQueries`. A legal entity without currency or owner team is a provisioning error and throws. */
export function companySettingsOf(reads: readonly RowsRead[]): Result<CompanySettings, ReadRefusal> {
  const failed = reads.find((read) => read.outcome !== 'ok');
  if (failed) return readRefusal(failed);
  const [entities, currencies, terms, discounts, taxes, accounts, policies, profiles, autonomy] = reads.map(rowsOf);
  const rates = understood(currencies ?? [], readCurrencyRate);
  const lines = understood(profiles ?? [], readPostingProfileLine);
  const companies = understood(entities ?? [], readLegalEntity).map((entity): Company => {
    const currency = rates.find(({ id }) => id === entity.accountingCurrencyId);
    if (!currency || entity.ownerTeamId === undefined)
      throw new Error(`Legal entity ${entity.code} has no currency or no owner team: provision it again.`);
    return {
      ...entity,
      accountingCurrency: currency.code,
      ownerTeamId: entity.ownerTeamId,
      postingAccounts: postingAccountsOf(lines, entity.id),
    };
  });
  return ok({
    companies: new Map(companies.map((company) => [company.id, company])),
    currencyIds: Object.fromEntries(rates.map(({ code, id }) => [code, id])),
    currencyRates: Object.fromEntries(rates.map(({ code, rate }) => [code, rate])),
    paymentTerms: new Map(understood(terms ?? [], readPaymentTerm).map((term) => [term.id, term])),
    paymentTermDiscounts: understood(discounts ?? [], readPaymentTermDiscount),
    taxRates: understood(taxes ?? [], readTaxRate),
    bankAccounts: understood(accounts ?? [], readBankAccount),
    policies: understood(policies ?? [], readPolicy),
    defaultAutonomy: readDefaultAutonomy(autonomy ?? []),
  });
}

const rowsOf = (read: RowsRead): readonly WireRow[] => (read.outcome === 'ok' ? read.rows : []);
