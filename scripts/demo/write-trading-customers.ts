import {
  creditGroupId,
  customerProfileIdentity,
  type RowLinks,
  tables,
  UNSCORED,
  writeCustomerProfile,
} from '@o2c/core/dataverse';
import { type CurrencyCode, type IsoDate, money, minorUnitsOf, rowId } from '@o2c/core/kernel';

import { type Session } from '../dataverse/connect';
import { type OutgoingRow } from '../dataverse/create-multiple';
import { upsertRow } from '../dataverse/upsert-row';
import { priceListIdOf } from '../provision-dataverse/provision-products';
import { rowOf } from '../provision-dataverse/row-of';

/** A customer that can order: master data, terms and limit in one legal entity. */
export interface TradingCustomer {
  readonly accountId: string;
  readonly number: string;
  readonly name: string;
  readonly legalEntity: string;
  readonly currency: CurrencyCode;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly language: string;
  readonly paymentTerm: string;
  /** Whole units of the currency. */
  readonly creditLimit: number;
  readonly mailAddress: string;
  /** Code of the group credit rules know it by. */
  readonly creditGroup?: string;
  readonly customerSince?: IsoDate;
  readonly inBusinessSince?: IsoDate;
  /** The day its limit was approved. */
  readonly creditApprovedOn?: IsoDate;
}

/** Writes accounts and profiles; again, it brings them back to these values. */
export async function writeTradingCustomers(
  session: Session,
  customers: readonly TradingCustomer[],
  currencyIds: RowLinks['currencyIds'],
): Promise<void> {
  for (const customer of customers) {
    const links: RowLinks = { currencyIds, ownerTeamId: rowId('team', customer.legalEntity) };
    await upsertRow(
      session,
      { entitySetName: tables.account.entitySetName, id: customer.accountId },
      account(customer, links),
    );
    await upsertRow(session, ...rowOf(tables.customerProfile, profile(customer, links)));
  }
}

function account(customer: TradingCustomer, { currencyIds, ownerTeamId }: RowLinks): OutgoingRow {
  const { columns, lookups } = tables.account;
  return {
    [columns.accountNumber.name]: customer.number,
    [columns.name.name]: customer.name,
    [columns.emailAddress.name]: customer.mailAddress,
    [columns.street.name]: customer.street,
    [columns.postalCode.name]: customer.postalCode,
    [columns.city.name]: customer.city,
    [columns.country.name]: customer.country,
    [columns.language.name]: customer.language,
    [`${lookups.transactionCurrency.navigation}@odata.bind`]: `/transactioncurrencies(${currencyIds[customer.currency] ?? ''})`,
    [`${lookups.priceList.navigation}@odata.bind`]: `/pricelevels(${priceListIdOf(customer.currency)})`,
    [`${lookups.owner.navigation}@odata.bind`]: `/teams(${ownerTeamId})`,
  };
}

const standing = ({ creditGroup, customerSince, inBusinessSince, creditApprovedOn }: TradingCustomer) => ({
  ...(creditGroup === undefined ? {} : { creditGroupId: creditGroupId(creditGroup) }),
  ...(customerSince === undefined ? {} : { customerSince }),
  ...(inBusinessSince === undefined ? {} : { inBusinessSince }),
  ...(creditApprovedOn === undefined ? {} : { creditApprovedOn }),
});

const profile = (customer: TradingCustomer, links: RowLinks) => {
  const legalEntityId = rowId('legalentity', customer.legalEntity);
  return writeCustomerProfile(
    {
      ...customerProfileIdentity(customer.accountId, legalEntityId),
      name: `${customer.name} (${customer.legalEntity})`,
      customerId: customer.accountId,
      legalEntityId,
      currency: customer.currency,
      paymentTermId: rowId('paymentterm', customer.paymentTerm),
      creditLimit: money(customer.creditLimit * 10 ** minorUnitsOf(customer.currency), customer.currency),
      unlimitedCredit: false,
      mandatoryCreditLimit: false,
      ...UNSCORED,
      ...standing(customer),
      excludedFromCredit: false,
      blocked: 'none',
      requiresPurchaseOrder: false,
      deliveryPreference: 'email',
      deliveryAddress: customer.mailAddress,
      version: 1,
    },
    links,
  );
};
