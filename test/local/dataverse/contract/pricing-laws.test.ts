import fc from 'fast-check';
import { addDecimals, compareDecimals } from '../../../../local/dataverse/messages/write/decimal-text';
import { aCatalogue, type SmallCatalogue } from './a-catalogue';
import { aDataverse, rowsOf, type TestDataverse } from './a-dataverse';

const TOTALS =
  'totallineitemamount,totallineitemdiscountamount,totaltax,totaldiscountamount,totalamountlessfreight,totalamount';

/** Numbers of JSON as text, so that no digit is lost on the way. */
type Amount = string;

interface Line {
  readonly quantity: Amount;
  readonly priceperunit: Amount;
  readonly manualdiscountamount: Amount;
  readonly tax: Amount;
}

const amount = (least: number, most: number, digits: number): fc.Arbitrary<Amount> =>
  fc.integer({ min: least, max: most }).map((value) => (value / 10 ** digits).toFixed(digits));

const aLine: fc.Arbitrary<Line> = fc.record({
  quantity: amount(-10_000, 10_000, 2),
  priceperunit: amount(-100_000, 1_000_000, 2),
  manualdiscountamount: amount(0, 10_000, 2),
  tax: amount(-10_000, 10_000, 2),
});

const SAMPLES = { numRuns: 25 };

/** The laws hold for whatever lines, credit notes with negative quantities too. */
describe('the totals of documents with any lines', () => {
  let dataverse: TestDataverse;
  let catalogue: SmallCatalogue;
  beforeAll(async () => {
    dataverse = await aDataverse();
    catalogue = await aCatalogue(dataverse);
  });
  afterAll(() => dataverse.close());

  const json = (line: Line, bound: Readonly<Record<string, string>> = {}): string => {
    const numbers = Object.entries(line).map(([name, value]) => `"${name}":${String(value)}`);
    const texts = Object.entries({ ...catalogue.sold, ...bound }).map((pair) =>
      pair.map((text) => JSON.stringify(text)).join(':'),
    );
    return `{${[...numbers, '"ispriceoverridden":true', ...texts].join()}}`;
  };
  const anInvoice = (terms: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    dataverse.create('invoices', { name: 'I', ...catalogue.head, ...terms });
  const add = async (invoice: string, line: Line): Promise<string> => {
    const body = json(line, { 'invoiceid@odata.bind': `/invoices(${invoice})` });
    return (await dataverse.call('POST', 'invoicedetails', { body })).id;
  };
  const totals = async (invoice: string): Promise<string> =>
    (await dataverse.call('GET', `invoices(${invoice})?$select=${TOTALS}`)).text
      .replace(/^.*?(?="totallineitemamount")/s, '')
      .replace(/,"_trans.*$/s, '');
  const cell = (text: string, name: string): string => new RegExp(`"${name}":(-?[\\d.]+)`).exec(text)?.[1] ?? '';

  test('are the sums of the lines', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aLine, { maxLength: 6 }), async (lines) => {
        const invoice = await anInvoice();
        for (const line of lines) await add(invoice, line);
        const filter = `$filter=_invoiceid_value eq ${invoice}`;
        const stored = await dataverse.call('GET', `invoicedetails?$select=extendedamount,tax&${filter}`);
        expect(rowsOf(stored)).toHaveLength(lines.length);
        const column = (name: string): string =>
          addDecimals(
            '0',
            ...[...stored.text.matchAll(new RegExp(`"${name}":(-?[\\d.]+)`, 'g'))].map((match) => match[1] ?? ''),
          );
        const head = await totals(invoice);
        expect(compareDecimals(cell(head, 'totalamount'), column('extendedamount'))).toBe(0);
        expect(compareDecimals(cell(head, 'totaltax'), column('tax'))).toBe(0);
      }),
      SAMPLES,
    ));

  test('do not depend on the order of the lines, nor on whether they come one by one, at once, or with the document', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aLine, { minLength: 1, maxLength: 5 }), async (lines) => {
        const terms = { discountpercentage: 12.5, discountamount: 3, freightamount: 7 };
        const [forth, back, bulk] = [await anInvoice(terms), await anInvoice(terms), await anInvoice(terms)];
        for (const line of lines) await add(forth, line);
        for (const line of [...lines].reverse()) await add(back, line);
        const type = {
          '@odata.type': 'Microsoft.Dynamics.CRM.invoicedetail',
          'invoiceid@odata.bind': `/invoices(${bulk})`,
        };
        const body = `{"Targets":[${lines.map((line) => json(line, type)).join()}]}`;
        await dataverse.call('POST', 'invoicedetails/Microsoft.Dynamics.CRM.CreateMultiple', { body });
        const head = JSON.stringify({ name: 'I', ...catalogue.head, ...terms }).slice(0, -1);
        const deep = `${head},"invoice_details":[${lines.map((line) => json(line)).join()}]}`;
        const nested = (await dataverse.call('POST', 'invoices', { body: deep })).id;
        const all = await Promise.all([forth, back, bulk, nested].map(totals));
        expect(new Set(all).size).toBe(1);
      }),
      SAMPLES,
    ));

  test('after a line is removed are those from before it was added; a change is a removal and an addition', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aLine, { maxLength: 3 }), aLine, aLine, async (lines, one, other) => {
        const invoice = await anInvoice({ discountpercentage: 10 });
        for (const line of lines) await add(invoice, line);
        const before = await totals(invoice);
        const added = await add(invoice, one);
        await dataverse.call('PATCH', `invoicedetails(${added})`, { body: json(other) });
        const changed = await totals(invoice);
        await dataverse.call('DELETE', `invoicedetails(${added})`);
        expect(await totals(invoice)).toBe(before);
        await add(invoice, other);
        expect(await totals(invoice)).toBe(changed);
      }),
      SAMPLES,
    ));
});
