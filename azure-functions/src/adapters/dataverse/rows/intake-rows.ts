import {
  customerAccountSelect,
  customerContactSelect,
  customerProfileSelect,
  earlierOrderSelect,
  orderIntakeSelect,
  priceListItemSelect,
  priceListSelect,
  productSelect,
  readCustomerAccount,
  readCustomerContact,
  readCustomerProfile,
  readEarlierOrder,
  readOrderIntake,
  readPriceList,
  readPriceListItem,
  readProduct,
  readUnit,
  tables,
  unitSelect,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type IntakeFacts } from '@o2c/core/ordering';
import { type CompanySettings } from '../../../jobs/company-settings';
import { type IntakePorts, type IntakeState, type IntakeWanted } from '../../../jobs/ordering/ordering-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, atLeast, equal, oneOfEach } from '../query/filter';
import { type GroupRows, readGroups } from '../query/read-groups';
import { type RowQuery } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { understood } from './understood';

/** Intakes and the master data they name, over Dataverse: one request a reading, and one more where contacts ordered for their companies. */
export const intakeRows = (connection: DataverseConnection, context: CallContext): IntakePorts => ({
  read: (wanted) => readState(connection, context, wanted),
  write: (transactions) => writeTransactions(connection, context, transactions),
});

async function readState(
  connection: DataverseConnection,
  context: CallContext,
  wanted: IntakeWanted,
): Reading<IntakeState> {
  const first = await readGroups(connection, context, { settings: companySettingsQueries, ...queriesFor(wanted) });
  if (!first.ok) return first;
  const settings = companySettingsOf(first.value.settings.map((rows) => ({ outcome: 'ok', rows })));
  if (!settings.ok) return settings;
  const contacts = understood(first.value.contacts.flat(), readCustomerContact);
  const companies = await readGroups(connection, context, companyQueries(contacts));
  if (!companies.ok) return companies;
  const intakes = understood(first.value.intakes.flat(), readOrderIntake);
  const accounts = [...first.value.accounts, ...companies.value.accounts].flat();
  const profiles = [...first.value.profiles, ...companies.value.profiles].flat();
  return ok({
    settings: settings.value,
    facts: {
      ...factsOf(first.value, settings.value),
      customers: distinct(understood(accounts, readCustomerAccount)),
      contacts,
      profiles: distinct(understood(profiles, readCustomerProfile)),
    },
    intakes: new Map(intakes.map((intake) => [intake.id, intake])),
  });
}

type FirstGroup = keyof ReturnType<typeof queriesFor>;

const factsOf = (
  rows: GroupRows<FirstGroup>,
  { companies, currencyIds, taxRates }: CompanySettings,
): Omit<IntakeFacts, 'customers' | 'contacts' | 'profiles'> => ({
  legalEntities: [...companies.values()],
  currencyIds,
  taxRates,
  products: understood(rows.products.flat(), readProduct),
  units: understood(rows.units.flat(), readUnit),
  priceLists: understood(rows.priceLists.flat(), readPriceList),
  prices: understood(rows.prices.flat(), readPriceListItem),
  earlierOrders: understood(rows.earlierOrders.flat(), readEarlierOrder),
});

const { account, contact, customerProfile, orderIntake, priceLevel, product, productPriceLevel, salesOrder, unit } =
  tables;

function queriesFor(wanted: IntakeWanted) {
  const ids = wanted.intakeIds.map((id) => ({ id }));
  const since = atLeast(salesOrder.columns.orderedOn.name, { date: wanted.ordersSince });
  return {
    intakes: oneOfEach(orderIntake.columns.id.name, ids).map((where): RowQuery => ({
      from: orderIntake.entitySetName,
      select: orderIntakeSelect,
      where,
    })),
    accounts: named(account.entitySetName, customerAccountSelect, {
      column: account.columns.accountNumber.name,
      values: wanted.accountNumbers,
    }),
    // By a path over the lookup, so that customer and price are read in the same request as what names them.
    profiles: named(customerProfile.entitySetName, customerProfileSelect, {
      column: `${customerProfile.lookups.customer.navigation}/${account.columns.accountNumber.name}`,
      values: wanted.accountNumbers,
    }),
    contacts: named(contact.entitySetName, customerContactSelect, {
      column: contact.columns.emailAddress.name,
      values: wanted.contactAddresses,
    }),
    products: named(product.entitySetName, productSelect, {
      column: product.columns.productNumber.name,
      values: wanted.productNumbers,
    }),
    prices: named(productPriceLevel.entitySetName, priceListItemSelect, {
      column: `${productPriceLevel.lookups.product.navigation}/${product.columns.productNumber.name}`,
      values: wanted.productNumbers,
    }),
    units: [{ from: unit.entitySetName, select: unitSelect }],
    priceLists: [{ from: priceLevel.entitySetName, select: priceListSelect }],
    earlierOrders: named(salesOrder.entitySetName, earlierOrderSelect, {
      column: salesOrder.columns.purchaseOrderKey.name,
      values: wanted.purchaseOrderKeys,
    }).map((query) => ({ ...query, ...(query.where ? { where: all(query.where, since) } : {}) })),
  };
}

function companyQueries(contacts: IntakeFacts['contacts']) {
  const parents = contacts.flatMap(({ parentAccountId }) =>
    parentAccountId === undefined ? [] : [{ id: parentAccountId }],
  );
  return {
    accounts: oneOfEach(account.columns.id.name, parents).map((where): RowQuery => ({
      from: account.entitySetName,
      select: customerAccountSelect,
      where,
    })),
    profiles: oneOfEach(customerProfile.lookups.customer.value, parents).map((where): RowQuery => ({
      from: customerProfile.entitySetName,
      select: customerProfileSelect,
      where,
    })),
  };
}

/** Texts are escaped and percent-encoded in the address: fewer of them than ids fit. */
const MOST_TEXTS = 40;

const named = (
  from: string,
  select: readonly string[],
  { column, values }: { readonly column: string; readonly values: readonly string[] },
): readonly RowQuery[] =>
  Array.from({ length: Math.ceil(values.length / MOST_TEXTS) }, (_, index) => ({
    from,
    select,
    where: any(...values.slice(index * MOST_TEXTS, (index + 1) * MOST_TEXTS).map((text) => equal(column, { text }))),
  }));

/** A company may come by its number and by its contact. */
const distinct = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
