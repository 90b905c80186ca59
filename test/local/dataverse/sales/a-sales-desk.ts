import { metadataId } from '../../../../local/dataverse/metadata/metadata-id';
import { ROOT_BUSINESS_UNIT_ID } from '../../../../local/dataverse/security/known-ids';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { aDataverse, type Answer, rowsOf, type TestDataverse } from '../contract/a-dataverse';

type Body = Readonly<Record<string, unknown>>;

export interface SalesDesk extends TestDataverse {
  readonly account: string;
  readonly product: string;
  readonly unit: string;
  readonly priceList: string;
  /** A draft with one line: three pieces at 10, a tax of 2. */
  quote(body?: Body): Promise<string>;
  activeQuote(body?: Body): Promise<string>;
  order(body?: Body): Promise<string>;
  invoice(body?: Body): Promise<string>;
  opportunity(body?: Body): Promise<string>;
  patch(path: string, body: Body, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: Body, headers?: Record<string, string>): Promise<Answer>;
  row(path: string): Promise<Record<string, unknown>>;
  rows(path: string): Promise<readonly Record<string, unknown>[]>;
  stateOf(path: string): Promise<readonly [unknown, unknown]>;
  /** Headers of a user who holds just these privileges, for the whole organisation. */
  userWith(...privileges: readonly string[]): Promise<Record<string, string>>;
}

/** A local Dataverse with a customer, a published product and a price list in which a piece of it costs 10. */
export async function aSalesDesk(): Promise<SalesDesk> {
  const dataverse = await aDataverse();
  const { create } = dataverse;
  const call =
    (method: string) =>
    (path: string, body: Body, headers: Record<string, string> = {}) =>
      dataverse.call(method, path, { body, headers });
  const [patch, post] = [call('PATCH'), call('POST')];
  const row = async (path: string) => (await dataverse.call('GET', path)).json;
  const account = await create('accounts', { name: 'Adatum' });
  const catalogue = await aPricedProduct(dataverse);
  const head = {
    name: 'Sale',
    'customerid_account@odata.bind': `/accounts(${account})`,
    'pricelevelid@odata.bind': `/pricelevels(${catalogue.priceList})`,
  };
  const line = {
    'productid@odata.bind': `/products(${catalogue.product})`,
    'uomid@odata.bind': `/uoms(${catalogue.unit})`,
    quantity: 3,
    tax: 2,
  };
  const document =
    (set: string, lines: string) =>
    (body: Body = {}) =>
      create(set, { ...head, [lines]: [line], ...body });
  const quote = document('quotes', 'quote_details');
  return {
    ...dataverse,
    ...catalogue,
    account,
    quote,
    activeQuote: async (body) => {
      const id = await quote(body);
      await patch(`quotes(${id})`, { statecode: 1, statuscode: 2 });
      return id;
    },
    order: document('salesorders', 'order_details'),
    invoice: document('invoices', 'invoice_details'),
    opportunity: document('opportunities', 'product_opportunities'),
    patch,
    post,
    row,
    rows: async (path) => rowsOf(await dataverse.call('GET', path)),
    stateOf: async (path) => {
      const { statecode, statuscode } = await row(`${path}?$select=statecode,statuscode`);
      return [statecode, statuscode];
    },
    userWith: (...privileges) => aUserWith(dataverse, privileges),
  };
}

async function aPricedProduct({ create, call }: TestDataverse) {
  const group = await create('uomschedules', { name: 'Each', baseuomname: 'Piece' });
  const unit = await create('uoms', {
    name: 'Box',
    quantity: 1,
    'uomscheduleid@odata.bind': `/uomschedules(${group})`,
  });
  const product = await create('products', {
    name: 'Widget',
    productnumber: 'W-1',
    quantitydecimal: 2,
    'defaultuomid@odata.bind': `/uoms(${unit})`,
    'defaultuomscheduleid@odata.bind': `/uomschedules(${group})`,
  });
  const priceList = await create('pricelevels', { name: 'Standard' });
  await create('productpricelevels', {
    amount: 10,
    pricingmethodcode: 1,
    'pricelevelid@odata.bind': `/pricelevels(${priceList})`,
    'productid@odata.bind': `/products(${product})`,
    'uomid@odata.bind': `/uoms(${unit})`,
  });
  await call('PATCH', `products(${product})`, { body: { statecode: 0, statuscode: 1 } });
  return { unit, product, priceList };
}

const ORGANISATION_WIDE = 8;

async function aUserWith(dataverse: TestDataverse, privileges: readonly string[]): Promise<Record<string, string>> {
  const unit = { 'businessunitid@odata.bind': `/businessunits(${ROOT_BUSINESS_UNIT_ID})` };
  const user = await dataverse.create('systemusers', {
    firstname: 'Some',
    lastname: 'One',
    domainname: 'one',
    ...unit,
  });
  const role = await dataverse.create('roles', { name: privileges.join().slice(0, 100), ...unit });
  const { database, catalogue, authority, newId } = dataverse.services;
  const granted = catalogue.table('roleprivileges');
  if (!granted) throw new Error('no table roleprivileges');
  for (const privilege of privileges) {
    insertRow(database, granted, {
      roleprivilegesid: newId(),
      roleid: role,
      privilegeid: metadataId('privilege', privilege),
      privilegedepthmask: ORGANISATION_WIDE,
    });
  }
  authority.forget();
  await dataverse.call('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
    body: { '@odata.id': `${dataverse.api}roles(${role})` },
  });
  return { MSCRMCallerID: user };
}
