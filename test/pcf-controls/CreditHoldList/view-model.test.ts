import { decimal, isoDate, money } from '@o2c/core/kernel';
import { releasePolicyOf } from '@o2c/core/credit';
import { filterHolds, listHolds } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/filter-rows';
import {
  daysHeld,
  daysOverdue,
  nextAction,
  stateChips,
} from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/hold-facts';
import { draftsOf } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/drafts-of';
import { judgeRows, type JudgeFacts } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/judge-rows';
import { previewSentence } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/preview-sentence';
import { reasonText } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/reason-text';
import {
  extendTo,
  keepKnown,
  noSelection,
  toggle,
  toggleAll,
} from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/selection';
import { summariseHolds } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/summarise';
import { windowOf } from '../../../pcf-controls/CreditHoldList/CreditHoldList/view-model/window-of';
import { aHold, reasons, wordsOf } from './holds';

const words = wordsOf();
const details = (...ids: readonly string[]) => new Map(ids.map((id) => [id, { reasons }]));

describe('reasons as chips (CR-4)', () => {
  test.each([
    [reasons[0], 'Days overdue 64 of 60 days'],
    [reasons[1], 'Limit used 109.3 of 100 %'],
    [
      { id: 'x', cause: 'overdueAmount' as const, value: decimal('1250.5'), threshold: decimal(1000), cleared: false },
      'Overdue amount €1,250.50 of €1,000.00',
    ],
    [
      { id: 'x', cause: 'dunningLevel' as const, value: decimal(3), threshold: decimal(2), cleared: false },
      'Dunning level 3 of 2',
    ],
    [{ id: 'x', cause: 'creditLimitMissing' as const, cleared: false }, 'No limit'],
  ])('%j reads "%s"', (reason, text) => {
    if (reason) expect(reasonText(reason, 'EUR', words)).toBe(text);
  });
});

describe('the filter', () => {
  const rows = [aHold(1), aHold(2, { customer: { table: 'account', id: 'c', name: 'Ärzte GmbH' } })];
  const listed = listHolds(rows, details(rows[0]?.id ?? ''), words);
  const found = (text: string, causes: readonly 'daysOverdue'[] = []) =>
    filterHolds(listed, { text, causes: new Set(causes) }, 'en-US').map(({ row }) => row.name);

  test('finds every word wherever it stands: number, customer, cause', () => {
    expect(found('so-1 overdue')).toEqual(['SO-1']);
    expect(found('ÄRZTE')).toEqual(['SO-2']);
    expect(found('nobody')).toEqual([]);
  });

  test('shows only holds of a chosen cause', () => expect(found('', ['daysOverdue'])).toEqual(['SO-1']));

  test('is the same list when nothing is asked: nothing is drawn anew', () => {
    expect(filterHolds(listed, { text: ' ', causes: new Set() }, 'en-US')).toBe(listed);
  });
});

test('sums count a hold under each of its causes, the money per currency, causes that are gone left out', () => {
  const rows = [aHold(1), aHold(2), aHold(3, { amount: money(50_00, 'USD') })];
  const gone = new Map([
    ...details(...rows.map(({ id }) => id)),
    [rows[1]?.id ?? '', { reasons: reasons.map((one) => ({ ...one, cleared: true })) }],
  ]);
  const { all, causes } = summariseHolds(listHolds(rows, gone, words));
  expect(all).toEqual({ count: 3, money: [money(200_03, 'EUR'), money(50_00, 'USD')] });
  expect(causes.map(({ cause, count, money: sums }) => [cause, count, sums.length])).toEqual([
    ['daysOverdue', 2, 2],
    ['creditLimitUsed', 2, 2],
  ]);
});

describe('what would become of each row (spec/ux.md 8.7)', () => {
  const policy = releasePolicyOf({ autonomy: 'act', approvalAbove: decimal(1000) });
  if (!policy.ok) throw new Error(policy.error.code);
  const authority = { roles: ['O2C Credit Manager'], policyOf: () => policy.value };
  const rows = [
    aHold(1),
    aHold(2, { amount: money(5_000_00, 'EUR') }),
    aHold(3),
    aHold(4),
    aHold(5),
    aHold(6, { inAccountingCurrency: false }),
  ];
  const now = (row: (typeof rows)[number]) => ({
    status: row.status,
    contentHash: row.contentHash,
    forced: row.forced,
  });
  const current = new Map(rows.map((row) => [row.id, now(row)]));
  current.set(rows[2]?.id ?? '', { status: 'open', contentHash: 'b'.repeat(64), forced: false });
  current.set(rows[3]?.id ?? '', { status: 'released', contentHash: 'a'.repeat(64), forced: false });
  const facts: JudgeFacts = { ask: 'release', authority, current, pending: new Set([rows[4]?.id ?? '']) };

  test('within authority, for approval, changed since, closed, asked already, for the service to decide', () => {
    const judged = judgeRows(rows, facts);
    expect(judged.map(({ verdict }) => (verdict.kind === 'leftOut' ? verdict.why : verdict.kind))).toEqual([
      'goes',
      'needsApproval',
      'changed',
      'closed',
      'asked',
      'unknown',
    ]);
    expect(previewSentence(judged, true, words.texts)).toBe(
      '6 selected: 1 within your authority, 1 needs approval, 1 for the service to decide, 1 changed since, 1 already closed, 1 already asked for',
    );
    expect(
      draftsOf('release', judged, { reason: 'Paid', mode: 'withPosting', reviewOn: isoDate('2026-04-30') }),
    ).toHaveLength(3);
  });

  test('who has no role is told, and nothing is asked', () => {
    const judged = judgeRows(rows.slice(0, 1), { ...facts, authority: { ...authority, roles: ['Sales'] } });
    expect(judged[0]?.verdict).toEqual({ kind: 'leftOut', why: 'roleMissing' });
    expect(draftsOf('release', judged, { reason: 'x', mode: 'withoutPosting' })).toEqual([]);
  });

  test('an analyst asks with credit.request-release', () => {
    const judged = judgeRows(rows.slice(0, 1), {
      ...facts,
      authority: { ...authority, roles: ['O2C Credit Analyst'] },
    });
    expect(draftsOf('release', judged, { reason: 'x', mode: 'withoutPosting' })[0]?.type).toBe(
      'credit.request-release',
    );
  });

  test('only orders that are not forced yet can be forced, and the request is about the order', () => {
    const some = [
      aHold(1),
      aHold(2, { kind: 'invoice', document: { table: 'invoice', id: 'i', name: 'I' } }),
      aHold(3),
    ];
    const states = new Map(some.map((row) => [row.id, { ...now(row), forced: row.id === some[2]?.id }]));
    const judged = judgeRows(some, { ...facts, ask: 'force', current: states });
    expect(judged.map(({ verdict }) => (verdict.kind === 'leftOut' ? verdict.why : verdict.kind))).toEqual([
      'goes',
      'noOrder',
      'forcedAlready',
    ]);
    expect(draftsOf('force', judged, { reason: 'x', mode: 'withoutPosting' })).toEqual([
      { type: 'credit.force', targetTable: 'salesorder', targetId: 'order-1', label: 'SO-1', payload: {}, reason: 'x' },
    ]);
  });

  test('the payloads are what the service takes', () => {
    const judged = judgeRows([aHold(1)], { ...facts, current: undefined });
    const said = { reason: 'x', mode: 'withoutPosting' as const };
    expect(draftsOf('release', judged, said)[0]?.payload).toEqual({
      contentHash: 'a'.repeat(64),
      mode: 'withoutPosting',
    });
    expect(draftsOf('reject', judged, said)[0]?.payload).toEqual({ contentHash: 'a'.repeat(64) });
    expect(draftsOf('evaluate', judged, said)[0]).toMatchObject({ type: 'credit.evaluate', payload: {} });
  });
});

describe('the choice', () => {
  const order = ['a', 'b', 'c', 'd'];
  test('goes from the anchor to the row, either way, and shrinks again', () => {
    const first = toggle(noSelection, 'b');
    expect([...extendTo(first, 'd', order).ids]).toEqual(['b', 'c', 'd']);
    expect([...extendTo(extendTo(first, 'd', order), 'a', order).ids]).toEqual(['a', 'b']);
    expect([...extendTo(noSelection, 'c', order).ids]).toEqual(['c']);
  });
  test('of all is taken back by the same key', () => {
    const all = toggleAll(noSelection, order);
    expect(all.ids.size).toBe(4);
    expect(toggleAll(all, order)).toBe(noSelection);
  });
  test('forgets what is gone and is otherwise the same object', () => {
    const all = toggleAll(noSelection, order);
    expect(keepKnown(all, new Set(order))).toBe(all);
    expect([...keepKnown(all, new Set(['a'])).ids]).toEqual(['a']);
  });
});

test('the window is as large at any row of any number of rows', () => {
  const at = (scrollTop: number, count: number) => windowOf({ scrollTop, height: 480, rowHeight: 56, count });
  expect(at(0, 10_000)).toEqual({ from: 0, to: 17 });
  expect(at(280_000, 10_000)).toEqual({ from: 4996, to: 5013 });
  expect(at(560_000, 10_000)).toEqual({ from: 9983, to: 10_000 });
  expect(at(0, 3)).toEqual({ from: 0, to: 3 });
});

describe('what is said of a hold', () => {
  const today = isoDate('2026-03-31');
  test('days count from the oldest due date and from when it was held', () => {
    expect(daysOverdue(aHold(1), today)).toBe(64);
    expect(daysOverdue(aHold(1, { oldestDueDate: isoDate('2026-04-02') }), today)).toBeUndefined();
    expect(daysHeld(aHold(1), today)).toBe(11);
  });
  test('forced, ready and approval are words, not colours alone', () => {
    const row = aHold(1, {
      status: 'readyToRelease',
      forced: true,
      forcedBy: 'Mira',
      approval: { status: 'requested', requestedBy: 'Anton' },
    });
    expect(stateChips(row, words.texts).map(({ text }) => text)).toEqual([
      'Ready to release',
      'Forced by Mira',
      'Approval requested by Anton',
    ]);
  });
  test.each([
    [{ status: 'released' as const }, 'Nothing to do'],
    [{ approval: { status: 'requested' as const } }, 'Wait for the approval'],
    [{ status: 'readyToRelease' as const }, 'Release: no reason is left'],
    [{ forced: true }, 'Release by hand when settled'],
    [{ counterfactual: 'A payment of 50.00 frees it.' }, 'A payment of 50.00 frees it.'],
    [{}, 'Decide'],
  ])('next of %j: %s', (changes, text) => expect(nextAction(aHold(1, changes), words.texts)).toBe(text));
});
