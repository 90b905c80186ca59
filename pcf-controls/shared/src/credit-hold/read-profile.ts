import { tables } from '@o2c/core/dataverse';
import { type CurrencyCode } from '@o2c/core/kernel';
import { currencyOf, dayOf, moneyOf, rowBehind, shownOf, someText, textOf, type Row } from './cells';
import { type ProfileFacts } from './profile-facts';

const columns = {
  id: tables.customerProfile.columns.id.name,
  legalEntity: tables.customerProfile.lookups.legalEntity.value,
  currency: tables.customerProfile.columns.currencyCode.name,
  creditLimit: tables.customerProfile.columns.creditLimit.name,
  unlimited: tables.customerProfile.columns.unlimitedCredit.name,
  mandatory: tables.customerProfile.columns.mandatoryCreditLimit.name,
  expiresOn: tables.customerProfile.columns.creditLimitExpiresOn.name,
  temporary: tables.customerProfile.columns.temporaryCreditLimit.name,
  temporaryFrom: tables.customerProfile.columns.temporaryFrom.name,
  temporaryTo: tables.customerProfile.columns.temporaryTo.name,
  exposure: tables.customerProfile.columns.exposure.name,
  exposureOn: tables.customerProfile.columns.exposureOn.name,
  nextReviewOn: tables.customerProfile.columns.nextReviewOn.name,
  riskGroup: tables.customerProfile.columns.riskGroup.name,
  accountStatus: tables.customerProfile.columns.accountStatus.name,
  limitGroup: tables.customerProfile.lookups.limitGroup.value,
  limitOwner: tables.customerProfile.lookups.limitOwner.value,
  excluded: tables.customerProfile.columns.excludedFromCredit.name,
} as const;

/** The columns `readProfile` shows, for `$select`. */
export const profileSelect: string = Object.values(columns).join(',');

const company = tables.customerProfile.lookups.legalEntity.navigation;
const currencyOfCompany = tables.legalEntity.lookups.accountingCurrency.navigation;
const currencyCode = tables.transactionCurrency.columns.isoCurrencyCode.name;

/** What of a profile's legal entity is shown, for `$expand`. */
export const profileExpand = `${company}($select=${tables.legalEntity.columns.name.name};$expand=${currencyOfCompany}($select=${currencyCode}))`;

/** A customer's terms with one legal entity. */
export function readProfile(row: Row): ProfileFacts {
  const currency = currencyOf(row, columns.currency);
  return {
    id: textOf(row, columns.id),
    legalEntityId: textOf(row, columns.legalEntity),
    legalEntity: shownOf(row, columns.legalEntity),
    accountingCurrency: textOf(rowBehind(rowBehind(row, company) ?? {}, currencyOfCompany) ?? {}, currencyCode),
    currency,
    creditLimit: moneyOf(row, columns.creditLimit, currency),
    unlimited: row[columns.unlimited] === true,
    mandatory: row[columns.mandatory] === true,
    expiresOn: dayOf(row, columns.expiresOn),
    temporary: temporaryOf(row, currency),
    exposure: moneyOf(row, columns.exposure, currency),
    exposureOn: someText(row, columns.exposureOn),
    nextReviewOn: dayOf(row, columns.nextReviewOn),
    riskGroup: shownOf(row, columns.riskGroup),
    accountStatus: shownOf(row, columns.accountStatus),
    limitGroup: shownOf(row, columns.limitGroup),
    excluded: row[columns.excluded] === true,
    limitElsewhere: textOf(row, columns.limitOwner) !== '',
  };
}

function temporaryOf(row: Row, currency: CurrencyCode | undefined): ProfileFacts['temporary'] {
  const amount = moneyOf(row, columns.temporary, currency);
  const from = dayOf(row, columns.temporaryFrom);
  const to = dayOf(row, columns.temporaryTo);
  return amount && from && to ? { amount, from, to } : undefined;
}
