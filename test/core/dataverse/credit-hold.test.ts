import { type StoredCreditHold } from '@o2c/core/dataverse';
import { HOLD_REASONS, holdChanges, readCreditHold, tables, writeCreditHold } from '@o2c/core/dataverse';
import { decimal, isoDate, money } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';
import { apart } from './returned-tree';

const names = <T extends string>(choices: Record<T, unknown>) => fc.constantFrom(...(Object.keys(choices) as T[]));
/** Halves: exact in a double as well. */
const aNumber = () => fc.nat(1_000_000).map((halves) => decimal((halves / 2).toFixed(1)));

const aReason = fc
  .tuple(
    fc.record({
      id: anId(),
      etag: fc.constant('W/"1"'),
      cause: names(tables.creditHoldReason.choices.rule),
      ruleId: aText(),
      scope: aText(),
      cleared: fc.boolean(),
    }),
    maybe('value', aNumber()),
    maybe('threshold', aNumber()),
    maybe('explanation', aText()),
    maybe('since', anInstant()),
  )
  .map(joined);

const aHold: Arbitrary<StoredCreditHold> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        key: aText(),
        name: aText(),
        documentKind: names<'order' | 'invoice' | 'quote'>(tables.creditHold.choices.documentKind),
        customerId: anId(),
        legalEntityId: anId(),
        status: names(tables.creditHold.choices.holdStatus),
        forced: fc.boolean(),
        contentHash: aText(),
        orderAmount: moneyOf(currency),
        exposure: moneyOf(currency),
        heldOn: anInstant(),
        lastOperationId: aText(),
        reasons: fc.uniqueArray(aReason, { selector: ({ id }) => id, maxLength: 3 }),
      }),
      maybe('orderId', anId()),
      maybe('invoiceId', anId()),
      maybe('quoteId', anId()),
      maybe('checkpoint', names(tables.creditHold.choices.checkpoint)),
      maybe('riskGroup', names(tables.creditHold.choices.riskGroup)),
      maybe('forcedById', anId()),
      maybe('releaseMode', names(tables.creditHold.choices.releaseMode)),
      maybe('approvalId', anId()),
      maybe('reviewOn', aDate()),
      maybe('evaluation', aText()),
      maybe('creditLimit', moneyOf(currency)),
      maybe('excess', moneyOf(currency)),
      maybe('oldestDueDate', aDate()),
      maybe('counterfactual', aText()),
      maybe('releasedOn', anInstant()),
      maybe('releasedById', anId()),
      maybe('releaseReason', aText()),
    )
    .map(joined),
);

test.each(hosts)('credit holds come back as they were written with their reasons, numbers as %s', (host) =>
  fc.assert(
    fc.property(aHold, (hold) => {
      const { head, lines } = apart(writeCreditHold(hold, links), HOLD_REASONS, host);
      const read = readCreditHold(head, [...lines].reverse());
      expect(read).toEqual({ ok: true, value: hold });
    }),
  ),
);

test('a change empties what the hold has no more', () => {
  const { columns } = tables.creditHold;
  const [hold] = fc.sample(aHold, 1);
  if (!hold) throw new Error('a sample of one has one');
  const gone = new Set(['excess', 'oldestDueDate']);
  const rest = Object.entries({ ...hold, excess: money(1, 'EUR'), oldestDueDate: isoDate('2026-01-01') }).filter(
    ([name]) => !gone.has(name),
  );
  expect(holdChanges(Object.fromEntries(rest) as unknown as StoredCreditHold)).toMatchObject({
    [columns.excess.name]: null,
    [columns.oldestDueDate.name]: null,
  });
});

test('a hold that is not one is refused with all its defects', () => {
  const read = readCreditHold(returned({}, 'text'), []);
  expect(!read.ok && read.error.defects.map(({ column }) => column)).toContain(
    tables.creditHold.columns.contentHash.name,
  );
});
