import { tables } from '@o2c/core/dataverse';
import { type CurrencyCode, parseCurrency, rowId } from '@o2c/core/kernel';

import { type Session } from '../dataverse/connect';
import { type OutgoingRow } from '../dataverse/create-multiple';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { currencyIds } from './provision-currencies';

/** Id of the one price list of a currency. */
export const priceListIdOf = (currency: string): string => rowId('pricelevel', currency);

/** Id of a product by its number. */
export const productIdOf = (number: string): string => rowId('product', number);

/** Id of a unit by its name. */
export const unitIdOf = (name: string): string => rowId('uom', name);

const UNIT_GROUP_ID = rowId('uomschedule', 'each');
const CURRENCY_AMOUNT = 1;
const QUANTITY_DIGITS = 5;
/** A new product is a draft, and a draft is not sold. */
const ACTIVE = { state: 0, status: 1 } as const;

/** Writes products with their units, and one price list per currency with a price for each product. */
export async function provisionProducts(session: Session, { products }: Organisation): Promise<void> {
  if (products.length === 0) return;
  await provisionUnits(session, [...new Set(products.map(({ unit }) => unit))]);
  const currencies = await currencyIds(session);
  for (const code of new Set(products.flatMap(({ prices }) => Object.keys(prices)))) {
    const row = { [tables.priceLevel.columns.name.name]: `${code} price list`, ...boundCurrency(currencies, code) };
    await upsertRow(session, { entitySetName: tables.priceLevel.entitySetName, id: priceListIdOf(code) }, row);
  }
  for (const product of products) {
    await upsertRow(
      session,
      { entitySetName: tables.product.entitySetName, id: productIdOf(product.number) },
      {
        [tables.product.columns.name.name]: product.name,
        [tables.product.columns.productNumber.name]: product.number,
        [tables.product.columns.quantityDecimal.name]: QUANTITY_DIGITS,
        [tables.product.columns.state.name]: ACTIVE.state,
        [tables.product.columns.status.name]: ACTIVE.status,
        ...(product.taxCode === undefined ? {} : { [tables.product.columns.taxCode.name]: product.taxCode }),
        [bound(tables.product.lookups.defaultUnit)]: `/uoms(${unitIdOf(product.unit)})`,
        [bound(tables.product.lookups.unitGroup)]: `/uomschedules(${UNIT_GROUP_ID})`,
      },
    );
    for (const [code, price] of Object.entries(product.prices)) {
      await upsertRow(session, ...priceOf(product, { code, price, currencies }));
    }
  }
}

async function provisionUnits(session: Session, names: readonly string[]): Promise<void> {
  const [base = ''] = names;
  await upsertRow(
    session,
    { entitySetName: tables.unitGroup.entitySetName, id: UNIT_GROUP_ID },
    { [tables.unitGroup.columns.name.name]: 'Each', [tables.unitGroup.columns.baseUnitName.name]: base },
  );
  for (const name of names) {
    await upsertRow(
      session,
      { entitySetName: tables.unit.entitySetName, id: unitIdOf(name) },
      {
        [tables.unit.columns.name.name]: name,
        [tables.unit.columns.quantity.name]: 1,
        [bound(tables.unit.lookups.unitGroup)]: `/uomschedules(${UNIT_GROUP_ID})`,
      },
    );
  }
}

interface Price {
  readonly code: string;
  readonly price: string;
  readonly currencies: Readonly<Partial<Record<CurrencyCode, string>>>;
}

function priceOf(
  { number, unit }: Organisation['products'][number],
  { code, price, currencies }: Price,
): [{ readonly entitySetName: string; readonly id: string }, OutgoingRow] {
  const { columns, lookups, entitySetName } = tables.productPriceLevel;
  return [
    { entitySetName, id: rowId('productpricelevel', number, code) },
    {
      [columns.amount.name]: { exact: price },
      [columns.pricingMethod.name]: CURRENCY_AMOUNT,
      [bound(lookups.priceLevel)]: `/pricelevels(${priceListIdOf(code)})`,
      [bound(lookups.product)]: `/products(${productIdOf(number)})`,
      [bound(lookups.unit)]: `/uoms(${unitIdOf(unit)})`,
      ...boundCurrency(currencies, code),
    },
  ];
}

const bound = ({ navigation }: { readonly navigation: string }): string => `${navigation}@odata.bind`;

function boundCurrency(currencies: Price['currencies'], code: string): OutgoingRow {
  const currency = parseCurrency(code);
  const id = currency.ok ? currencies[currency.value] : undefined;
  if (id === undefined) throw new CommandRefusal(`there is no currency ${code} for a price`, 2);
  return { [bound(tables.priceLevel.lookups.transactionCurrency)]: `/transactioncurrencies(${id})` };
}
