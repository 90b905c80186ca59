import {
  ADJUSTMENT_LINES,
  adjustmentChanges,
  adjustmentLinePosted,
  applicationChanges,
  automaticLimitId,
  readAdjustment,
  readAdjustmentLine,
  readApplication,
  readAutomaticLimit,
  type StoredAdjustment,
  type StoredApplication,
  tables,
  writeAdjustment,
  writeApplication,
  writeAutomaticLimit,
  writeAutomaticLimitLine,
} from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';
import { apart } from './returned-tree';

const names = <T extends string>(choices: Record<T, unknown>) => fc.constantFrom(...(Object.keys(choices) as T[]));
/** Halves: exact in a double as well. */
const aNumber = () => fc.nat(1_000_000).map((halves) => decimal((halves / 2).toFixed(1)));

const aLine = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        key: aText(),
        name: aText(),
        sequence: fc.nat(10_000),
        profileId: anId(),
        customerId: anId(),
        currency: fc.constant(currency),
        unlimited: fc.boolean(),
        belowExposure: fc.boolean(),
        previous: fc
          .tuple(
            fc.record({ unlimited: fc.boolean() }),
            maybe('limit', moneyOf(currency)),
            maybe('from', aDate()),
            maybe('expiresOn', aDate()),
          )
          .map(joined),
      }),
      maybe('newLimit', moneyOf(currency)),
      maybe('validFrom', aDate()),
      maybe('expiresOn', aDate()),
      maybe('explanation', aText()),
      maybe('postedOn', anInstant()),
      maybe('refusal', aText()),
      maybe('lastOperationId', aText()),
    )
    .map(joined),
);

const { creditLimitAdjustment, creditApplication } = tables;
const anAdjustment: Arbitrary<StoredAdjustment> = fc
  .tuple(
    fc.record({
      id: anId(),
      etag: fc.constant('W/"1"'),
      key: aText(),
      name: aText(),
      legalEntityId: anId(),
      type: names(creditLimitAdjustment.choices.adjustmentType),
      source: names(creditLimitAdjustment.choices.adjustmentSource),
      status: names(creditLimitAdjustment.choices.adjustmentStatus),
      lines: fc.uniqueArray(aLine, { selector: ({ sequence }) => sequence, maxLength: 3 }),
    }),
    maybe('change', names(creditLimitAdjustment.choices.change)),
    maybe('changeValue', aNumber()),
    maybe('roundTo', aNumber()),
    maybe('roundingDirection', names(creditLimitAdjustment.choices.roundingDirection)),
    maybe('validFrom', aDate()),
    maybe('expiresOn', aDate()),
    maybe('reason', aText()),
    maybe('contentHash', aText()),
    maybe('requestedById', anId()),
    maybe('approvalId', anId()),
    maybe('postedOn', anInstant()),
    maybe('lastOperationId', aText()),
  )
  .map(joined);

const bySequence = (one: { readonly sequence: number }, other: { readonly sequence: number }): number =>
  one.sequence - other.sequence;

test.each(hosts)('limit journals come back as they were written with their lines in order, numbers as %s', (host) =>
  fc.assert(
    fc.property(anAdjustment, (adjustment) => {
      const { head, lines } = apart(writeAdjustment(adjustment, links), ADJUSTMENT_LINES, host);
      const value = { ...adjustment, lines: [...adjustment.lines].sort(bySequence) };
      expect(readAdjustment(head, [...lines].reverse())).toEqual({ ok: true, value });
    }),
  ),
);

const anApplication: Arbitrary<StoredApplication> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        key: aText(),
        name: aText(),
        customerId: anId(),
        legalEntityId: anId(),
        status: names(creditApplication.choices.applicationStatus),
        currency: fc.constant(currency),
        requestedOn: anInstant(),
      }),
      maybe('profileId', anId()),
      maybe('orderId', anId()),
      maybe('requestedLimit', moneyOf(currency)),
      maybe('approvedLimit', moneyOf(currency)),
      maybe('limitExpiresOn', aDate()),
      maybe('decidedOn', anInstant()),
      maybe('decidedById', anId()),
      maybe('adjustmentId', anId()),
      maybe('reason', aText()),
      maybe('lastOperationId', aText()),
    )
    .map(joined),
);

test.each(hosts)('credit applications come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(anApplication, (application) => {
      const row = returned(writeApplication(application, links), host);
      expect(readApplication(row)).toEqual({ ok: true, value: application });
    }),
  ),
);

const GROUPS = new Map([
  ['00000000-0000-4000-8000-00000000000a', 'YEARS'],
  ['00000000-0000-4000-8000-00000000000b', 'DSO'],
]);
const idOf = (code: string): string => [...GROUPS].find(([, known]) => known === code)?.[0] ?? '';

const anAutomaticLimit = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        riskGroup: names(tables.automaticLimit.choices.riskGroup),
        currency: fc.constant(currency),
        capByRevenue: fc.boolean(),
        lines: fc.uniqueArray(
          fc.record({
            sequence: fc.nat(100),
            scoringGroup: fc.constantFrom('YEARS', 'DSO'),
            comparison: names(tables.automaticLimitLine.choices.comparison),
            value: aNumber(),
            creditLimit: moneyOf(currency),
          }),
          { selector: ({ sequence }) => sequence, maxLength: 3 },
        ),
      }),
      maybe('maximumRevenue', moneyOf(currency)),
    )
    .map(joined),
);

test.each(hosts)('automatic limits come back as they were written, scoring groups by code, numbers as %s', (host) =>
  fc.assert(
    fc.property(anAutomaticLimit, (limit) => {
      const head = returned(writeAutomaticLimit(limit, links), host);
      const place = (code: string) => ({
        automaticLimitId: automaticLimitId(limit),
        scoringGroupId: idOf(code),
        links,
      });
      const lines = limit.lines.map((line) => returned(writeAutomaticLimitLine(line, place(line.scoringGroup)), host));
      const value = { ...limit, lines: [...limit.lines].sort(bySequence) };
      expect(readAutomaticLimit(head, lines, GROUPS)).toEqual({ ok: true, value });
    }),
  ),
);

test('a posted line, a step of a journal and an answer write what they say and empty what is not there', () => {
  const [line] = fc.sample(aLine, 1);
  const [adjustment] = fc.sample(anAdjustment, 1);
  const [application] = fc.sample(anApplication, 1);
  if (!line || !adjustment || !application) throw new Error('a sample of one has one');
  const { columns } = tables.creditLimitAdjustmentLine;
  expect(adjustmentLinePosted({ ...line, previous: { unlimited: true } })).toMatchObject({
    [columns.previousLimit.name]: null,
    [columns.previousUnlimited.name]: true,
  });
  expect(adjustmentChanges({ ...adjustment, status: 'posted' })).toMatchObject({
    [creditLimitAdjustment.columns.adjustmentStatus.name]: creditLimitAdjustment.choices.adjustmentStatus.posted,
  });
  expect(applicationChanges({ ...application, status: 'declined' })).toMatchObject({
    [creditApplication.columns.applicationStatus.name]: creditApplication.choices.applicationStatus.declined,
  });
});

test('rows that are none are refused by the names of what is missing; a journal begun on a form is a draft', () => {
  const line = readAdjustmentLine(returned({}, 'text'));
  expect(!line.ok && line.error.defects.map(({ column }) => column)).toContain(
    tables.creditLimitAdjustmentLine.columns.currencyCode.name,
  );
  const [adjustment] = fc.sample(anAdjustment, 1);
  if (!adjustment) throw new Error('a sample of one has one');
  const { head } = apart(writeAdjustment(adjustment, links), ADJUSTMENT_LINES, 'text');
  const begun = { ...head, [creditLimitAdjustment.columns.adjustmentStatus.name]: null };
  expect(readAdjustment(begun, [])).toMatchObject({ ok: true, value: { status: 'draft' } });
});
