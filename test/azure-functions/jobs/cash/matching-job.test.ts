import { type CamtDetails } from '../../../builders/a-camt-statement';
import { aCashEnvironment, type CashEnvironment, NL_STERLING, US_DOLLAR } from './a-cash-environment';
import { ALDERMERE, BORDEAUX, paid, statement } from './a-payment';

let environment: CashEnvironment;
let bordeaux: string;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
beforeEach(async () => {
  await environment.begin();
  await environment.customer('Aldermere', ALDERMERE);
  bordeaux = await environment.customer('Bordeaux', BORDEAUX);
});
afterAll(() => environment.close());

describe('matching over HTTP', () => {
  test('a payment that names its invoice settles it, and the books balance (CA-6, I9-I12)', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 }, { number: 'INV-1001', minor: 10000 });
    const report = await environment.receive(statement(paid('100.00', { text: 'Invoice INV-100, thanks' })));
    expect(report).toMatchObject({ parked: [], failed: [], skipped: [] });
    expect(await environment.book()).toEqual({
      open: { 'INV-100': 0, 'INV-1001': 10000, PAY: 0 },
      closed: { 'INV-100': '2026-03-01', 'INV-1001': undefined, PAY: '2026-03-01' },
      entries: [{ text: 'Invoice INV-100, thanks', status: 'matched', reason: '' }],
      payments: [{ minor: 10000, unapplied: 0, status: 'applied' }],
      differences: [],
      settlements: 1,
      findings: [],
    });
  });

  test('less than open is a partial payment, and what is left stays open (CA-6, P3)', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 });
    await environment.receive(statement(paid('40.00', { text: 'INV-100' })));
    const first = await environment.book();
    expect(first).toMatchObject({ open: { 'INV-100': 6000, PAY: 0 }, closed: { 'INV-100': undefined }, findings: [] });
    await environment.receive({ ...statement(paid('60.00', { text: 'INV-100' })), day: '2026-03-05' }, '2026-03-06');
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 0, PAY: 0 },
      closed: { 'INV-100': '2026-03-05' },
      settlements: 2,
      findings: [],
    });
  });

  test('more than open leaves the rest on account (CA-6, I9)', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 });
    await environment.receive(statement(paid('130.00', { text: 'INV-100' })));
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 0, PAY: -3000 },
      payments: [{ minor: 13000, unapplied: 3000, status: 'partlyApplied' }],
      findings: [],
    });
  });

  test('two payments on one invoice in one chunk are decided one after the other', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 });
    const report = await environment.receive(
      statement(paid('70.00', { text: 'INV-100 a' }), paid('50.00', { text: 'INV-100 b' })),
    );
    expect(report.done).toHaveLength(2);
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 0, PAY: -2000 },
      settlements: 2,
      findings: [],
    });
  });

  test('without a number, the only open item of exactly this amount of a known payer; two of them go to a person (CA-14)', async () => {
    await environment.invoices({ number: 'A-1', minor: 10000 }, { number: 'A-2', minor: 7000 });
    await environment.receive(statement(paid('70.00', { text: 'thank you' })));
    expect(await environment.book()).toMatchObject({ open: { 'A-1': 10000, 'A-2': 0, PAY: 0 }, findings: [] });
    await environment.invoices({ number: 'A-3', minor: 10000 });
    const report = await environment.receive(statement(paid('100.00', { text: 'thank you again' })));
    expect(report.parked).toMatchObject([{ code: 'cash.amount-not-unique' }]);
    expect((await environment.book()).open).toMatchObject({ 'A-1': 10000, 'A-3': 10000 });
  });

  test.each`
    case                                  | details                                                              | reason
    ${'nobody known'}                     | ${{ name: 'Nobody', iban: 'DE89370400440532013000', text: 'hello' }} | ${'cash.payer-unknown'}
    ${'nothing that fits'}                | ${{ text: 'hello' }}                                                 | ${'cash.nothing-fits'}
    ${'a number of another company'}      | ${{ text: 'US-900' }}                                                | ${'cash.wrong-legal-entity'}
    ${'two numbers that do not add up'}   | ${{ text: 'INV-100 INV-200' }}                                       | ${'cash.several-named'}
    ${'a number that two customers have'} | ${{ name: 'Nobody', iban: 'DE89370400440532013000', text: 'DUP-1' }} | ${'cash.number-not-unique'}
  `(
    '$case goes to the exception queue, and nothing is posted',
    async ({ details, reason }: { details: CamtDetails; reason: string }) => {
      await environment.invoices(
        { number: 'INV-100', minor: 10000 },
        { number: 'INV-200', minor: 20000 },
        { number: 'US-900', minor: 5000, company: 'US01' },
        { number: 'DUP-1', minor: 5500 },
        { number: 'DUP-1', minor: 5600, customer: bordeaux },
      );
      const report = await environment.receive(statement(paid('55.55', { ...details })));
      const book = await environment.book();
      expect(report.parked).toMatchObject([{ code: reason }]);
      expect(book.entries).toMatchObject([{ status: 'exception', reason }]);
      expect(book).toMatchObject({ payments: [], settlements: 0, findings: [] });
    },
  );

  test('an exact number beats the bank account it was paid from (CA-11, P7)', async () => {
    await environment.invoices(
      { number: 'INV-100', minor: 10000, customer: bordeaux },
      { number: 'B-2', minor: 10000 },
    );
    await environment.receive(statement(paid('100.00', { text: 'INV-100' })));
    expect(await environment.book()).toMatchObject({ open: { 'INV-100': 0, 'B-2': 10000 }, findings: [] });
  });

  test('documents that add up exactly are settled together; a credit note counts when a structured reference lists it (CA-17)', async () => {
    await environment.invoices(
      { number: 'INV-1', minor: 10000 },
      { number: 'INV-2', minor: 5000 },
      { number: 'CN-1', minor: -2000 },
    );
    const documents = [
      { number: 'INV-1', amount: '100.00' },
      { number: 'INV-2', amount: '50.00' },
      { number: 'CN-1', amount: '20.00', credit: true },
    ];
    await environment.receive(statement(paid('130.00', { documents })));
    expect(await environment.book()).toMatchObject({
      open: { 'INV-1': 0, 'INV-2': 0, 'CN-1': 0, PAY: 0 },
      settlements: 3,
      findings: [],
    });
  });

  test("sterling for a euro invoice is taken at the day's rate when one document is named; the difference is posted (CA-16)", async () => {
    // 0.92 euro and 0.79 pounds are worth a dollar: a pound is worth 1.1645569620 euro.
    await environment.invoices(
      { number: 'INV-100', minor: 11000 },
      { number: 'GBP-1', minor: 9000, currency: 'GBP', rate: '1.2' },
    );
    const pounds = { iban: NL_STERLING, currency: 'GBP' };
    const entries = [
      paid('10.00', { text: 'INV-100 GBP-1' }, { currency: 'GBP' }),
      paid('50.00', { text: 'INV-100' }, { currency: 'GBP' }),
      paid('90.00', { text: 'GBP-1' }, { currency: 'GBP' }),
    ];
    const report = await environment.receive({ ...statement(...entries), ...pounds });
    expect(report.parked).toMatchObject([{ code: 'cash.other-currency' }]);
    const book = await environment.book();
    // 50.00 pounds are 58.23 euro; 90.00 pounds came in at 104.81 euro for an item that stood at 108.00: a loss of 3.19.
    expect(book).toMatchObject({
      open: { 'INV-100': 11000 - 5823, 'GBP-1': 0, PAY: 0 },
      differences: [319],
      findings: [],
    });
  });

  test('the same file again, and a run again, change nothing (F10)', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 });
    const file = statement(paid('100.00', { text: 'INV-100' }));
    await environment.receive(file);
    const before = await environment.book();
    expect(await environment.post(file)).toMatchObject({ added: 0, statements: [{ outcome: 'posted', entries: 1 }] });
    await environment.match();
    expect(await environment.book()).toEqual(before);
  });

  test('five runs at once settle once (F10, F18)', async () => {
    await environment.invoices({ number: 'INV-100', minor: 10000 }, { number: 'INV-200', minor: 20000 });
    await environment.post(
      statement(
        paid('100.00', { text: 'INV-100' }),
        paid('50.00', { text: 'INV-200 a' }),
        paid('30.00', { text: 'INV-200 b' }),
      ),
    );
    const reports = await Promise.all([1, 2, 3, 4, 5].map(() => environment.match()));
    expect(reports.flatMap(({ failed, parked }) => [...failed, ...parked])).toEqual([]);
    expect(await environment.book()).toMatchObject({
      open: { 'INV-100': 0, 'INV-200': 12000, PAY: 0 },
      settlements: 3,
      findings: [],
    });
  });

  test('dollars of the second company stay in its books (I24)', async () => {
    await environment.invoices({ number: 'US-1', minor: 5000, company: 'US01' }, { number: 'NL-1', minor: 5000 });
    const entry = paid('50.00', { text: 'US-1' }, { currency: 'USD' });
    await environment.receive({ ...statement(entry), iban: US_DOLLAR, currency: 'USD' });
    expect(await environment.book()).toMatchObject({ open: { 'US-1': 0, 'NL-1': 5000, PAY: 0 }, findings: [] });
  });
});
