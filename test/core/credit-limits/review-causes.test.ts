import {
  applicationOf,
  applicationTask,
  asksForApplication,
  autoApprovalRate,
  parseLimitPolicy,
  reviewCauses,
  type ReviewFacts,
  reviewTask,
  STANDARD_LIMIT_POLICY,
} from '@o2c/core/credit-limits';
import { instant, isoDate, money } from '@o2c/core/kernel';

const asOf = isoDate('2026-06-10');
const facts = (over: Partial<ReviewFacts>): ReviewFacts => ({
  onFile: { unlimitedCredit: false },
  brokenPromises: 0,
  scores: [],
  ...over,
});
const causes = (over: Partial<ReviewFacts>) =>
  reviewCauses(facts(over), STANDARD_LIMIT_POLICY, asOf).map(({ cause, occasion }) => `${cause} ${occasion}`);
const score = (id: string, on: string, value: number) => ({ id, scoredOn: isoDate(on), score: value });
const limit = (on: string) => ({ onFile: { unlimitedCredit: false, creditLimitExpiresOn: isoDate(on) } });
const temporary = (on: string) => ({ onFile: { unlimitedCredit: false, temporaryTo: isoDate(on) } });
const item = (on: string) => ({ oldestDue: { id: 'item', documentNumber: 'INV-1', dueDate: isoDate(on) } });

describe('what asks for a look at credit (CR-13, CR-21)', () => {
  test.each([
    ['nothing', {}, []],
    ['a limit beyond notice', limit('2026-07-11'), []],
    ['a limit within notice', limit('2026-07-10'), ['limitExpiring 2026-07-10']],
    ['the last day of a limit', limit('2026-06-10'), ['limitExpiring 2026-06-10']],
    ['a limit of yesterday', limit('2026-06-09'), ['limitExpired 2026-06-09']],
    ['a temporary limit within notice', temporary('2026-06-30'), ['temporaryExpiring 2026-06-30']],
    ['a temporary limit that is over', temporary('2026-06-09'), []],
    ['a review of today', { nextReviewOn: asOf }, ['reviewDue 2026-06-10']],
    ['a review of tomorrow', { nextReviewOn: isoDate('2026-06-11') }, []],
    ['a review another cause asked for', { nextReviewOn: asOf, reviewReason: 'Long overdue.' }, []],
    ['one broken promise', { brokenPromises: 1 }, []],
    ['two broken promises', { brokenPromises: 2 }, ['brokenPromises 1']],
    ['three: said before', { brokenPromises: 3 }, ['brokenPromises 1']],
    ['four: once more', { brokenPromises: 4 }, ['brokenPromises 2']],
    ['30 days overdue', item('2026-05-11'), []],
    ['31 days overdue', item('2026-05-10'), ['overdue item']],
    ['a fall by 25 percent', { scores: [score('a', '2026-05-01', 20), score('b', '2026-06-01', 15)] }, ['scoreDrop a']],
    ['a fall by less', { scores: [score('a', '2026-05-01', 20), score('b', '2026-06-01', 16)] }, []],
    [
      'a slow fall',
      { scores: [score('a', '2026-05-01', 20), score('b', '2026-05-09', 17), score('c', '2026-06-01', 15)] },
      ['scoreDrop a'],
    ],
    [
      'a fall that was reviewed',
      { lastReviewOn: isoDate('2026-05-20'), scores: [score('a', '2026-05-01', 20), score('b', '2026-06-01', 15)] },
      [],
    ],
    ['a recovery', { scores: [score('a', '2026-05-01', 10), score('b', '2026-06-01', 20)] }, []],
  ])('%s', (_, over, expected) => {
    expect(causes(over)).toEqual(expected);
  });

  test('each cause has one task, the same however often it is found', () => {
    const [cause] = reviewCauses(facts({ brokenPromises: 2 }), STANDARD_LIMIT_POLICY, asOf);
    if (!cause) throw new Error('Two broken promises are a cause.');
    const holder = { id: 'profile', customerId: 'customer' };
    expect(reviewTask(holder, cause, asOf)).toMatchObject({
      ...reviewTask(holder, cause, asOf),
      customerId: 'customer',
      subject: 'Review credit: promises were broken',
    });
    const another = reviewTask({ ...holder, id: 'another' }, cause, asOf);
    expect(another.id).not.toBe(reviewTask(holder, cause, asOf).id);
  });

  test.each`
    parameters                  | read
    ${undefined}                | ${{ ok: true, value: STANDARD_LIMIT_POLICY }}
    ${'{ "noticeDays": 14 }'}   | ${{ ok: true, value: { ...STANDARD_LIMIT_POLICY, noticeDays: 14 } }}
    ${'['}                      | ${{ ok: false, error: { code: 'limit-policy.not-json' } }}
    ${'{ "noticedays": 14 }'}   | ${{ ok: false, error: { code: 'limit-policy.member-invalid', member: 'noticedays' } }}
    ${'{ "noticeDays": "14" }'} | ${{ ok: false, error: { code: 'limit-policy.member-invalid', member: 'noticeDays' } }}
    ${'{ "noticeDays": -1 }'}   | ${{ ok: false, error: { code: 'limit-policy.member-invalid', member: 'noticeDays' } }}
  `('the parameters $parameters', ({ parameters, read }: { parameters?: string; read: object }) => {
    expect(parseLimitPolicy(parameters)).toEqual(read);
  });
});

describe('new customers (CR-17)', () => {
  const cause = {
    order: { id: 'order', orderNumber: 'SO-1', customerId: 'customer', legalEntityId: 'NL01' },
    requestedLimit: money(1_200_00, 'EUR'),
    requestedOn: instant('2026-06-10T09:00:00Z'),
    operationId: 'operation',
  };

  test('an application is of customer, legal entity and first order, and has one task', () => {
    const application = applicationOf(cause);
    expect(application).toMatchObject({ status: 'open', currency: 'EUR', orderId: 'order' });
    expect(applicationOf({ ...cause, operationId: 'another' }).id).toBe(application.id);
    const elsewhere = applicationOf({ ...cause, order: { ...cause.order, legalEntityId: 'US01' } });
    expect(elsewhere.id).not.toBe(application.id);
    expect(applicationTask(application)).toMatchObject({
      customerId: 'customer',
      description: 'Credit application with order SO-1: 1200.00 EUR needed.',
    });
  });

  test('it is asked for by a hold for want of a limit that was ever approved, and by no other', () => {
    expect(asksForApplication(['daysOverdue', 'newCustomer'])).toBe(true);
    expect(asksForApplication(['creditLimitMissing'])).toBe(true);
    expect(asksForApplication(['creditLimitUsed', 'forced'])).toBe(false);
  });

  test('the share of orders nobody had to look at counts an order once, and none that was ever held', () => {
    const verdicts = [
      { orderId: 'a', outcome: 'cleared' },
      { orderId: 'a', outcome: 'cleared' },
      { orderId: 'b', outcome: 'held' },
      { orderId: 'b', outcome: 'cleared' },
      { orderId: 'c', outcome: 'cleared' },
      { orderId: 'd', outcome: 'proposed' },
    ];
    expect(autoApprovalRate(verdicts)).toEqual({ orders: 4, untouched: 2, percent: '50' });
    expect(autoApprovalRate(verdicts.slice(2, 5))).toEqual({ orders: 2, untouched: 1, percent: '50' });
    expect(autoApprovalRate([])).toEqual({ orders: 0, untouched: 0 });
  });
});
