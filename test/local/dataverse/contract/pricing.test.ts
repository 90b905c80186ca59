import { aCatalogue, type SmallCatalogue } from './a-catalogue';
import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

/** Pages price-calculation-opportunity-quote-order-invoice-records and product-pricing-methods. */
describe('the price of a line', () => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
    await catalogue.priceItem({ amount: 10 });
  });
  afterAll(() => dataverse.close());

  const aQuote = (values: Readonly<Record<string, unknown>> = catalogue.head): Promise<string> =>
    dataverse.create('quotes', { name: 'Q', ...values });
  const aLine = (quote: string, values: Readonly<Record<string, unknown>>): Promise<string> =>
    dataverse.create('quotedetails', { 'quoteid@odata.bind': `/quotes(${quote})`, ...values });
  const read = async (line: string): Promise<Record<string, unknown>> => {
    const select = 'priceperunit,volumediscountamount,baseamount,extendedamount,pricingerrorcode';
    return (await dataverse.call('GET', `quotedetails(${line})?$select=${select}`)).json;
  };
  const priced = async (values: Readonly<Record<string, unknown>>, quote?: string): Promise<Record<string, unknown>> =>
    read(await aLine(quote ?? (await aQuote()), values));

  test('comes from the price list, and the amounts from the price', async () => {
    expect(await priced({ quantity: 3, tax: 1.5, manualdiscountamount: 2, ...catalogue.sold })).toMatchObject({
      priceperunit: 10,
      volumediscountamount: 0,
      baseamount: 30,
      extendedamount: 29.5,
      pricingerrorcode: 0,
    });
  });

  test('is the one given when it is overridden, or the product written in', async () => {
    const overridden = { quantity: 2, ispriceoverridden: true, priceperunit: 7.25, ...catalogue.sold };
    expect(await priced(overridden)).toMatchObject({ priceperunit: 7.25, extendedamount: 14.5 });
    const written = { quantity: 2, isproductoverridden: true, productdescription: 'Advice', priceperunit: 80 };
    expect(await priced(written)).toMatchObject({ priceperunit: 80, extendedamount: 160, pricingerrorcode: 0 });
  });

  test('is not the one given when it is not overridden', async () => {
    const line = await aLine(await aQuote(), { quantity: 1, priceperunit: 1, ...catalogue.sold });
    expect(await read(line)).toMatchObject({ priceperunit: 10 });
    await dataverse.call('PATCH', `quotedetails(${line})`, { body: { priceperunit: 2 } });
    expect(await read(line)).toMatchObject({ priceperunit: 10, extendedamount: 10 });
    await dataverse.call('PATCH', `quotedetails(${line})`, { body: { priceperunit: 2, ispriceoverridden: true } });
    expect(await read(line)).toMatchObject({ priceperunit: 2, extendedamount: 2 });
  });

  test('has the digits that the organisation prices with, and the amounts those of the currency', async () => {
    const organization = `organizations(${dataverse.services.organization.id})`;
    await dataverse.call('PATCH', organization, { body: { pricingdecimalprecision: 4 } });
    const given = { quantity: 3, ispriceoverridden: true, priceperunit: 1.23456, ...catalogue.sold };
    expect(await priced(given)).toMatchObject({ priceperunit: 1.2346, baseamount: 3.7 });
    await dataverse.call('PATCH', organization, { body: { pricingdecimalprecision: 2 } });
    expect(await priced(given)).toMatchObject({ priceperunit: 1.23, baseamount: 3.69 });
  });

  test('follows the quantity, the product and the unit of the line', async () => {
    const other = await catalogue.anotherProduct('P-2');
    await catalogue.priceItem({ ...other, pricingmethodcode: 2, percentage: 90, roundingpolicycode: 1 });
    const line = await aLine(await aQuote(), { quantity: 1, ...catalogue.sold });
    await dataverse.call('PATCH', `quotedetails(${line})`, { body: { quantity: 4, ...other } });
    expect(await read(line)).toMatchObject({ priceperunit: 18, baseamount: 72, extendedamount: 72 });
  });

  test.each([
    ['no price list on the document', 2, { quantity: 1 }, {}],
    ['no quantity', 4, {}, undefined],
    ['an overridden price that is not said', 5, { quantity: 1, ispriceoverridden: true }, undefined],
    ['a write-in product without a price', 5, { quantity: 1, isproductoverridden: true }, undefined],
  ])('%s is pricing error %d of the line, and nothing is calculated', async (...[, code, line, head]) => {
    const account = { 'customerid_account@odata.bind': `/accounts(${catalogue.account})` };
    const quote = await aQuote(head === undefined ? catalogue.head : account);
    expect(await priced({ ...line, ...catalogue.sold }, quote)).toMatchObject({
      pricingerrorcode: code,
      baseamount: null,
      extendedamount: null,
    });
    const error = (await dataverse.call('GET', `quotes(${quote})?$select=pricingerrorcode`)).json['pricingerrorcode'];
    expect(error).toBe(code === 2 ? 2 : 1);
  });

  test('no product, no unit and a product that is not in the price list are pricing errors 6, 10 and 11', async () => {
    const unlisted = await catalogue.anotherProduct('P-3');
    const { 'productid@odata.bind': product } = catalogue.sold;
    expect(await priced({ quantity: 1 })).toMatchObject({ pricingerrorcode: 6 });
    expect(await priced({ quantity: 1, 'productid@odata.bind': product })).toMatchObject({ pricingerrorcode: 10 });
    expect(await priced({ quantity: 1, ...unlisted })).toMatchObject({ pricingerrorcode: 11, extendedamount: null });
  });

  test('row 77: CalculatePrice lets a line recover from its pricing error when the cause is gone', async () => {
    const unlisted = await catalogue.anotherProduct('P-4');
    const quote = await aQuote();
    const line = await aLine(quote, { quantity: 2, ...unlisted });
    await catalogue.priceItem({ ...unlisted, amount: 4 });
    const target = { '@odata.type': 'Microsoft.Dynamics.CRM.quotedetail', quotedetailid: line };
    expect((await dataverse.call('POST', 'CalculatePrice', { body: { Target: target } })).status).toBe(204);
    expect(await read(line)).toMatchObject({ priceperunit: 4, extendedamount: 8, pricingerrorcode: 0 });
    const head = await dataverse.call('GET', `quotes(${quote})?$select=totalamount,pricingerrorcode`);
    expect(head.json).toMatchObject({ totalamount: 8, pricingerrorcode: 0 });
  });

  test('a quantity with more decimals than the product is sold with is refused; that of a write-in product is not', async () => {
    const quote = await aQuote();
    const bound = { ...catalogue.sold, 'quoteid@odata.bind': `/quotes(${quote})` };
    const created = await dataverse.call('POST', 'quotedetails', { body: { quantity: 1.234, ...bound } });
    expect([created.status, errorOf(created).code]).toEqual([400, '0x80043b07']);
    const line = await aLine(quote, { quantity: 1.23, ...catalogue.sold });
    const changed = await dataverse.call('PATCH', `quotedetails(${line})`, { body: { quantity: 0.001 } });
    expect(errorOf(changed).message).toBe('The number of decimal places on the quantity is invalid.');
    const written = { quantity: 1.234, isproductoverridden: true, productdescription: 'Advice', priceperunit: 100 };
    expect(await priced(written, quote)).toMatchObject({ baseamount: 123.4 });
  });

  test('an amount that no column holds is pricing error 35', async () => {
    const huge = { quantity: 900_000_000, ispriceoverridden: true, priceperunit: 900_000_000_000_000 };
    expect(await priced({ ...huge, ...catalogue.sold })).toMatchObject({ pricingerrorcode: 35, baseamount: null });
  });

  test('a line in another currency than its document, and a document in another than its price list, are refused', async () => {
    const euro = await dataverse.create('transactioncurrencies', {
      currencyname: 'Euro',
      isocurrencycode: 'EUR',
      currencysymbol: '€',
      currencyprecision: 2,
      exchangerate: 0.8,
    });
    const inEuro = { 'transactioncurrencyid@odata.bind': `/transactioncurrencies(${euro})` };
    const quote = await aQuote();
    const lineBody = { quantity: 1, ...catalogue.sold, ...inEuro, 'quoteid@odata.bind': `/quotes(${quote})` };
    const line = await dataverse.call('POST', 'quotedetails', { body: lineBody });
    expect([line.status, errorOf(line).code]).toEqual([400, '0x80048cea']);
    const document = await dataverse.call('POST', 'quotes', { body: { name: 'Q', ...catalogue.head, ...inEuro } });
    expect([document.status, errorOf(document).code]).toEqual([400, '0x80048cf6']);
    await aLine(quote, { quantity: 1, ...catalogue.sold });
    const changed = await dataverse.call('PATCH', `quotes(${quote})`, {
      body: { ...inEuro, 'pricelevelid@odata.bind': null },
    });
    expect([changed.status, errorOf(changed).code]).toEqual([400, '0x8004480e']);
  });

  test('where the system does not price, nothing is computed and what a caller says stays', async () => {
    const organization = `organizations(${dataverse.services.organization.id})`;
    await dataverse.call('PATCH', organization, { body: { oobpricecalculationenabled: false } });
    const quote = await aQuote();
    const line = await aLine(quote, { quantity: 3, ...catalogue.sold });
    await dataverse.call('PATCH', `quotedetails(${line})`, { body: { extendedamount: 11 } });
    await dataverse.call('PATCH', `quotes(${quote})`, { body: { totalamount: 12 } });
    const target = { '@odata.type': 'Microsoft.Dynamics.CRM.quote', quoteid: quote };
    expect((await dataverse.call('POST', 'CalculatePrice', { body: { Target: target } })).status).toBe(204);
    expect(await read(line)).toMatchObject({ priceperunit: null, baseamount: null, extendedamount: 11 });
    const head = await dataverse.call('GET', `quotes(${quote})?$select=totalamount,totallineitemamount`);
    expect(head.json).toMatchObject({ totalamount: 12, totallineitemamount: null });
    await dataverse.call('PATCH', organization, { body: { oobpricecalculationenabled: true } });
    await dataverse.call('POST', 'CalculatePrice', { body: { Target: target } });
    expect(await read(line)).toMatchObject({ priceperunit: 10, baseamount: 30, extendedamount: 30 });
  });
});
