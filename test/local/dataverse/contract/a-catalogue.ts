import { BASE_CURRENCY_ID } from '../../../../local/dataverse/security/known-ids';
import { type TestDataverse } from './a-dataverse';

/** A unit, a product and a price list in US dollars that sells the product at 10.00, and a customer; with short ways to documents. */
export interface SmallCatalogue {
  readonly unit: string;
  readonly product: string;
  readonly priceList: string;
  readonly account: string;
  /** Lookups of a document: customer and price list. */
  readonly head: Readonly<Record<string, string>>;
  /** Lookups of a line that sells the product. */
  readonly sold: Readonly<Record<string, string>>;
  /** Puts the product into the price list. */
  priceItem(values: Readonly<Record<string, unknown>>): Promise<string>;
  /** One more product, in no price list yet: its lookups for a line. */
  anotherProduct(number: string, values?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, string>>>;
}

export const US_DOLLAR = `/transactioncurrencies(${BASE_CURRENCY_ID})`;

export async function aCatalogue(dataverse: TestDataverse): Promise<SmallCatalogue> {
  const units = await dataverse.create('uomschedules', { name: 'Pieces', baseuomname: 'piece' });
  const unit = await dataverse.create('uoms', {
    name: 'piece',
    quantity: 1,
    'uomscheduleid@odata.bind': `/uomschedules(${units})`,
  });
  const product = await aProduct(dataverse, { number: 'P-1', units, unit });
  const priceList = await dataverse.create('pricelevels', {
    name: 'Retail',
    'transactioncurrencyid@odata.bind': US_DOLLAR,
  });
  const account = await dataverse.create('accounts', { name: 'Contoso' });
  const sold = soldAs(product, unit);
  return {
    unit,
    product,
    priceList,
    account,
    head: {
      'customerid_account@odata.bind': `/accounts(${account})`,
      'pricelevelid@odata.bind': `/pricelevels(${priceList})`,
    },
    sold,
    priceItem: (values) =>
      dataverse.create('productpricelevels', {
        pricingmethodcode: 1,
        ...sold,
        'pricelevelid@odata.bind': `/pricelevels(${priceList})`,
        'transactioncurrencyid@odata.bind': US_DOLLAR,
        ...values,
      }),
    anotherProduct: async (number, values = {}) =>
      soldAs(await aProduct(dataverse, { number, units, unit, values }), unit),
  };
}

const soldAs = (product: string, unit: string): Readonly<Record<string, string>> => ({
  'productid@odata.bind': `/products(${product})`,
  'uomid@odata.bind': `/uoms(${unit})`,
});

interface ProductRequest {
  readonly number: string;
  readonly units: string;
  readonly unit: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

const aProduct = (dataverse: TestDataverse, { number, units, unit, values }: ProductRequest): Promise<string> =>
  dataverse.create('products', {
    name: number,
    productnumber: number,
    quantitydecimal: 2,
    price: 20,
    currentcost: 8,
    standardcost: 5,
    'defaultuomscheduleid@odata.bind': `/uomschedules(${units})`,
    'defaultuomid@odata.bind': `/uoms(${unit})`,
    ...values,
  });
