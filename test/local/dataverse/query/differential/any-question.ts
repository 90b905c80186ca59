import fc from 'fast-check';
import {
  type Aggregate,
  type Comparison,
  type Condition,
  type Order,
  type Pairs,
  type Question,
  type Scalar,
} from './question';
import { CONTACTS, DAYS, DECIMALS, INSTANTS, MONEY, NUMBERS, OPTIONS, OWNERS, TEXTS } from './world';

const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const EQUALITIES: readonly Comparison[] = ['eq', 'ne'];
const operators = (list: readonly Comparison[]): fc.Arbitrary<Comparison> => fc.constantFrom(...list);

/** ASCII only where order counts: beyond it, case matters to order and not to equality. */
const ASCII = TEXTS.filter((text) => /^[ -~]*$/.test(text));

const compare = (column: string, list: readonly Comparison[], values: readonly Scalar[]): fc.Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('compare' as const),
    column: fc.constant(column),
    operator: operators(list),
    value: fc.constantFrom(...values),
  });

const texts = (column: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    compare(column, EQUALITIES, TEXTS),
    compare(column, COMPARISONS, ASCII),
    fc.record({
      kind: fc.constant('like' as const),
      column: fc.constant(column),
      place: fc.constantFrom('contains' as const, 'startswith' as const, 'endswith' as const),
      negated: fc.boolean(),
      pattern: fc.constantFrom(
        'a',
        'LPH',
        'b',
        '_',
        '%',
        '0[%]',
        '[a-c]',
        '[^a]',
        'e_t',
        'ü',
        'LLER',
        '*',
        '?',
        "o'b",
        '[[]x',
      ),
    }),
  );

const list = (column: string, values: readonly Scalar[]): fc.Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('in' as const),
    column: fc.constant(column),
    negated: fc.boolean(),
    values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }),
  });

const nothing = (columns: readonly string[]): fc.Arbitrary<Condition> =>
  fc.record({ kind: fc.constant('null' as const), column: fc.constantFrom(...columns), negated: fc.boolean() });

const columns = fc.constantFrom(['name', 'description'], ['description', 'name']).chain(([left = '', right = '']) =>
  fc.record({
    kind: fc.constant('columns' as const),
    left: fc.constant(left),
    right: fc.constant(right),
    operator: operators(['gt', 'le']),
  }),
);

const between = fc.record({
  kind: fc.constant('between' as const),
  column: fc.constantFrom('numberofemployees', 'revenue', 'latitude'),
  negated: fc.boolean(),
  from: fc.constantFrom(-3, 0, 1, 5),
  to: fc.constantFrom(0, 5, 50, 60_000),
});

const days = fc.constantFrom('createdon', 'openedon').chain((column) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('days' as const),
      column: fc.constant(column),
      operator: fc.constantFrom('on' as const, 'on-or-after' as const, 'on-or-before' as const),
      value: fc.constantFrom(...DAYS),
    }),
    fc.record({
      kind: fc.constant('days' as const),
      column: fc.constant(column),
      operator: fc.constantFrom('last-x-days' as const, 'next-x-days' as const, 'older-x-months' as const),
      value: fc.constantFrom('1', '2', '7', '40'),
    }),
  ),
);

const ofContact: fc.Arbitrary<Condition> = fc.oneof(
  texts('fullname'),
  texts('jobtitle'),
  nothing(['fullname', 'lastname']),
);
const ofTask: fc.Arbitrary<Condition> = fc.oneof(
  texts('subject'),
  compare('statecode', COMPARISONS, [0, 1]),
  nothing(['subject']),
);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  texts('name'),
  texts('description'),
  compare('numberofemployees', COMPARISONS, [...NUMBERS, 5.5]),
  compare('industrycode', COMPARISONS, OPTIONS),
  compare('latitude', COMPARISONS, [0, 0.1, -1.5, 47.5]),
  compare('revenue', COMPARISONS, [...MONEY, '10.00005']),
  compare('exchangerate', COMPARISONS, DECIMALS),
  compare('creditonhold', EQUALITIES, [true, false]),
  compare('openedon', COMPARISONS, DAYS),
  compare('createdon', COMPARISONS, INSTANTS),
  compare('primarycontactid', EQUALITIES, CONTACTS),
  compare('ownerid', EQUALITIES, OWNERS),
  list('name', TEXTS),
  list('industrycode', OPTIONS),
  list('primarycontactid', CONTACTS),
  nothing(['name', 'revenue', 'creditonhold', 'primarycontactid', 'ownerid', 'createdon']),
  columns,
  between,
  days,
  fc.record({
    kind: fc.constant('choices' as const),
    negated: fc.boolean(),
    options: fc.subarray([...OPTIONS], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('contact' as const), condition: ofContact }),
  fc.record({ kind: fc.constant('tasks' as const), negated: fc.boolean(), condition: ofTask }),
  fc.record({ kind: fc.constant('tasks' as const), negated: fc.boolean() }),
);

const tree = fc.letrec<{ readonly node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      terms: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).node;

const ORDERED = [
  'name',
  'numberofemployees',
  'revenue',
  'latitude',
  'creditonhold',
  'industrycode',
  'createdon',
  'openedon',
  'exchangerate',
];
const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ column: fc.constantFrom(...ORDERED), descending: fc.boolean() }),
  fc.record({ column: fc.constant('fullname'), descending: fc.boolean(), contact: fc.constant(true as const) }),
);

const optional = fc.option(tree, { nil: undefined, freq: 8 }).map((filter) => (filter === undefined ? {} : { filter }));

export const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(optional, fc.uniqueArray(order, { maxLength: 3, selector: ({ column }) => column }))
  .map(([filter, orders]) => ({ ...filter, orders }));

export const anyPairs: fc.Arbitrary<Pairs> = fc
  .tuple(anyQuestion, fc.option(ofTask, { nil: undefined }))
  .map(([question, tasks]) => ({ ...question, ...(tasks === undefined ? {} : { tasks }) }));

export const anyAggregate: fc.Arbitrary<Aggregate> = fc
  .tuple(
    optional,
    fc.option(
      fc.constantFrom('industrycode', 'creditonhold', 'primarycontactid', 'ownerid', 'numberofemployees', 'contact'),
      {
        nil: undefined,
      },
    ),
    fc.array(
      fc.record({
        method: fc.constantFrom(
          'sum' as const,
          'average' as const,
          'min' as const,
          'max' as const,
          'countdistinct' as const,
        ),
        column: fc.constantFrom('numberofemployees', 'revenue', 'exchangerate'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([filter, group, measures]) => ({ ...filter, ...(group === undefined ? {} : { group }), measures }));
