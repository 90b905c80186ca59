import { type CreditRule } from '@o2c/core/credit';
import { type CompanyCreditRule, creditGroupId, readCreditRule, tables, writeCreditRule } from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, anId, aText, hosts, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const { columns, choices, lookups } = tables.creditRule;
const CODES = ['CHAIN', 'PUBLIC', 'FARMS'];
const groupCodes = new Map(CODES.map((code) => [creditGroupId(code), code]));
const oneOf = <T extends string>(names: Readonly<Record<T, number>>) => fc.constantFrom(...(Object.keys(names) as T[]));

const aNumber = fc.integer({ min: 0, max: 1_000_000_000 }).map((parts) => decimal((parts / 10_000).toFixed(4)));
const aWord = fc.constantFrom('onHold', 'legal', 'NET60', 'EOM30');
const aScope: Arbitrary<CreditRule['scope']> = fc.oneof(
  fc.constant({ level: 'all' } as const),
  fc.constantFrom(...CODES).map((group) => ({ level: 'group', group }) as const),
  anId().map((customerId) => ({ level: 'customer', customerId }) as const),
);

const aRule: Arbitrary<CreditRule> = fc
  .tuple(
    fc.record({
      id: aText(),
      type: oneOf(choices.ruleType),
      effect: oneOf(choices.effect),
      scope: aScope,
      valueType: oneOf(choices.valueType),
      releaseOrder: fc.boolean(),
      ignoreBlank: fc.boolean(),
      ignoreDisputed: fc.boolean(),
    }),
    maybe('riskGroup', oneOf(choices.riskGroup)),
    maybe('threshold', aNumber),
    maybe('currency', aCurrency()),
    maybe('percent', aNumber),
    maybe('values', fc.uniqueArray(aWord, { minLength: 1 })),
    maybe('checkpoints', fc.uniqueArray(oneOf(tables.salesOrder.choices.creditCheckpoint), { minLength: 1 })),
  )
  .map(joined);

const aCompanyRule: Arbitrary<CompanyCreditRule> = fc
  .tuple(fc.record({ rule: aRule }), maybe('legalEntityId', anId()))
  .map(joined);

test.each(hosts)('credit rules come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aCompanyRule, (rule) =>
      expect(readCreditRule(returned(writeCreditRule(rule), host), groupCodes)).toEqual({ ok: true, value: rule }),
    ),
  ),
);

const rule = writeCreditRule({
  rule: {
    id: 'DAYS',
    type: 'daysOverdue',
    effect: 'block',
    scope: { level: 'group', group: 'CHAIN' },
    valueType: 'days',
    threshold: decimal(30),
    releaseOrder: false,
    ignoreBlank: false,
    ignoreDisputed: false,
  },
});

test.each`
  of                             | changed                                                   | column                       | reason
  ${'a group nobody can find'}   | ${{ [lookups.creditGroup.value]: creditGroupId('GONE') }} | ${lookups.creditGroup.value} | ${'cell.group-unknown'}
  ${'a group, without one'}      | ${{ [lookups.creditGroup.value]: null }}                  | ${lookups.creditGroup.value} | ${'missing'}
  ${'a checkpoint nobody knows'} | ${{ [columns.checkpoints.name]: 'shipment,moon' }}        | ${columns.checkpoints.name}  | ${'cell.unknown-checkpoint'}
  ${'a type of another product'} | ${{ [columns.ruleType.name]: 1 }}                         | ${columns.ruleType.name}     | ${'cell.unknown-choice'}
  ${'a customer, without one'}   | ${{ [columns.scope.name]: choices.scope.customer }}       | ${lookups.customer.value}    | ${'missing'}
`('a rule of $of is refused by name', ({ changed, column, reason }: Refused) =>
  expect(readCreditRule({ ...returned(rule, 'text'), ...changed }, groupCodes)).toMatchObject({
    ok: false,
    error: { table: 'o2c_creditrule', defects: [{ column, reason }] },
  }),
);

interface Refused {
  readonly changed: Readonly<Record<string, unknown>>;
  readonly column: string;
  readonly reason: string;
}
