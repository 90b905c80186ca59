import { type CamtEntry } from '../../../builders/a-camt-statement';
import { aCashEnvironment, type CashEnvironment } from './a-cash-environment';
import { ALDERMERE, paid, statement } from './a-payment';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
beforeEach(async () => {
  await environment.begin();
  await environment.customer('Aldermere', ALDERMERE);
});
afterAll(() => environment.close());

describe('returned payments over HTTP (CA-15)', () => {
  const returned = (amount: string, endToEndId: string): CamtEntry =>
    paid(amount, { endToEndId, returnReason: 'AC04' }, { mark: 'DBIT', day: '2026-03-10' });

  test('every item stands as before to the cent, payment and return are closed against each other', async () => {
    await environment.invoices({ number: 'INV-1', minor: 10000 }, { number: 'INV-2', minor: 5000 });
    await environment.receive(statement(paid('30.00', { text: 'INV-1' })));
    const before = await environment.book();
    const documents = [
      { number: 'INV-1', amount: '70.00' },
      { number: 'INV-2', amount: '50.00' },
    ];
    await environment.receive(
      { ...statement(paid('120.00', { endToEndId: 'E-9', documents })), day: '2026-03-03' },
      '2026-03-04',
    );
    expect((await environment.book()).open).toEqual({ 'INV-1': 0, 'INV-2': 0, PAY: 0 });
    const report = await environment.receive(
      { ...statement(returned('120.00', 'E-9')), day: '2026-03-10' },
      '2026-03-10',
    );
    expect(report).toMatchObject({ parked: [], failed: [] });
    const after = await environment.book();
    expect(after.open).toEqual(before.open);
    expect(after.closed).toMatchObject({ 'INV-1': undefined, 'INV-2': undefined });
    expect(after.payments.map(({ minor, unapplied, status }) => [minor, unapplied, status]).sort()).toEqual([
      [-12000, 0, 'returned'],
      [12000, 0, 'returned'],
      [3000, 0, 'applied'],
    ]);
    expect(after.entries.map(({ status }) => status).sort()).toEqual(['matched', 'matched', 'reversed']);
    expect(after.findings).toEqual([]);
  });

  test('an overpayment that comes back leaves nothing on account', async () => {
    await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(statement(paid('120.00', { endToEndId: 'E-1', text: 'INV-1' })));
    await environment.receive({ ...statement(returned('120.00', 'E-1')), day: '2026-03-10' }, '2026-03-10');
    expect(await environment.book()).toMatchObject({ open: { 'INV-1': 10000, PAY: 0 }, findings: [] });
  });

  test('a return whose payment nobody knows goes to a person', async () => {
    const report = await environment.receive(
      { ...statement(returned('12.00', 'E-7')), day: '2026-03-10' },
      '2026-03-10',
    );
    expect(report.parked).toMatchObject([{ code: 'cash.return-original-unknown' }]);
  });

  test('a payment and its return in one statement: the return waits for the next run', async () => {
    await environment.invoices({ number: 'INV-1', minor: 10000 });
    const file = statement(paid('100.00', { endToEndId: 'E-1', text: 'INV-1' }), returned('100.00', 'E-1'));
    const report = await environment.receive(file, '2026-03-10');
    expect(report.skipped).toMatchObject([{ code: 'cash.return-before-payment' }]);
    await environment.match('2026-03-11');
    expect(await environment.book()).toMatchObject({ open: { 'INV-1': 10000, PAY: 0 }, findings: [] });
  });
});
