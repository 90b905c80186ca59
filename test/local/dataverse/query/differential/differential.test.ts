import fc from 'fast-check';
import { type QueryResult } from '../../../../../local/dataverse/query/query-result';
import { isExactDecimal, isReference, type Row, type Value } from '../../../../../local/dataverse/store/row';
import { decodePagingCookie, encodePagingCookie } from '../../../../../local/dataverse/query/paging-cookie';
import { runQuery } from '../../../../../local/dataverse/query/run-query';
import { type ExpandedRow } from '../../../../../local/dataverse/query/run-expand';
import { ask, askExpanded, askFetch, parse } from '../ask';
import { aggregateByHand, decimal } from './aggregate-by-hand';
import { answerByHand, folded, pairsByHand, TODAY, units } from './answer-by-hand';
import { anyAggregate, anyPairs, anyQuestion } from './any-question';
import { type Aggregate, type Question } from './question';
import { sayAggregate, sayFetch, sayPairs } from './say-fetch';
import { sayApply, sayExpand, sayOData } from './say-odata';
import { type World, worlds } from './world';

/** Raise it to look for longer: O2C_QUERY_RUNS=100000. */
const RUNS = Number(process.env['O2C_QUERY_RUNS'] ?? 400);

const WORLDS = worlds(8);
const anyWorld = fc.constantFrom(...WORLDS.keys());
const worldOf = (index: number): World => {
  const world = WORLDS[index];
  if (!world) throw new Error(`no world ${index}`);
  return world;
};

const ids = ({ rows }: QueryResult): readonly unknown[] => rows.map((row) => row['accountid']);
const context = { today: TODAY };

describe('a random question has one answer', () => {
  test('rows 44 to 51 and 63: by OData, by FetchXML and by hand', () => {
    fc.assert(
      fc.property(anyWorld, anyQuestion, (index, question) => {
        const world = worldOf(index);
        const expected = answerByHand(world, question);
        expect(ids(ask(world.source, sayOData(question), { context }))).toEqual(expected);
        expect(ids(askFetch(world.source, sayFetch(question), context))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  test('row 55: page by page as in one', () => {
    fc.assert(
      fc.property(anyWorld, anyQuestion, fc.integer({ min: 1, max: 5 }), (index, question, size) => {
        const world = worldOf(index);
        expect(paged(world, question, size)).toEqual(answerByHand(world, question));
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  test('row 56: counted', () => {
    fc.assert(
      fc.property(anyWorld, anyQuestion, (index, question) => {
        const world = worldOf(index);
        const { count } = ask(world.source, `${sayOData(question)}&$count=true&$top=1`, { context });
        expect(count).toBe(answerByHand(world, question).length);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  test('rows 57 and 63: tasks linked by FetchXML are those that OData expands', () => {
    fc.assert(
      fc.property(anyWorld, anyPairs, (index, pairs) => {
        const world = worldOf(index);
        const expected = pairsByHand(world, pairs);
        const linked = askFetch(world.source, sayPairs(pairs), context).rows;
        expect(linked.map((row) => `${shown(row['accountid'])} ${shown(row['t.activityid'])}`)).toEqual(expected);
        expect(expandedPairs(askExpanded(world.source, sayExpand(pairs), { context }))).toEqual(expected);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  test('rows 62 and 63: grouped and summed', () => {
    fc.assert(
      fc.property(anyWorld, anyAggregate, (index, aggregate) => {
        const world = worldOf(index);
        const expected = aggregateByHand(world, aggregate);
        expect(lines(ask(world.source, sayApply(aggregate), { context }), aggregate)).toEqual(expected);
        expect(lines(askFetch(world.source, sayAggregate(aggregate), context), aggregate)).toEqual(expected);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });
});

function paged({ source }: World, question: Question, size: number): readonly unknown[] {
  const found: unknown[] = [];
  let { query } = parse(source, sayOData(question), { context: { ...context, maxPageSize: size } });
  for (;;) {
    const result = runQuery(source, query);
    found.push(...ids(result));
    if (!result.next) return found;
    const cookie = encodePagingCookie(source.catalogue, query, { page: query.page?.number ?? 1, cursor: result.next });
    const { page, cursor } = decodePagingCookie(source.catalogue, query, cookie);
    query = { ...query, page: { size, number: page + 1, after: cursor } };
  }
}

const expandedPairs = (rows: readonly ExpandedRow[]): readonly string[] =>
  rows.flatMap(({ row, expanded }) => {
    const tasks = expanded.get('Account_Tasks');
    if (tasks?.kind !== 'collection') return [];
    return tasks.rows.map((task) => `${shown(row['accountid'])} ${shown(task.row['activityid'])}`);
  });

const lines = ({ rows }: QueryResult, { group, measures }: Aggregate): readonly string[] =>
  rows
    .map((row) =>
      [
        group === undefined ? '' : groupIn(row, group),
        shown(row['n']),
        ...measures.map((_, index) => figure(row[`m${index}`])),
      ].join('|'),
    )
    .sort();

const groupIn = (row: Row, group: string): string =>
  group === 'contact' ? folded(shown(row['contact'] ?? row['contact_fullname'])) : shown(row[group]);

function shown(value: Value | undefined): string {
  if (value === undefined || value === null) return 'null';
  if (isReference(value)) return value.id;
  return isExactDecimal(value) ? value.decimal : value.toString();
}

/** Digits as they are, needless zeros apart. */
function figure(value: Value | undefined): string {
  const digits = shown(value);
  return digits === 'null' ? digits : decimal(units(digits));
}
