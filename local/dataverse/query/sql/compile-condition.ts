import { type Condition, type Link } from '../record-query';
import { ACTIVITIES, activityRows } from './activity-rows';
import { compileComparison, notTrue } from './compile-comparison';
import { compileOperator } from './compile-operator';
import { columnOf, NOTHING, sqlTable, within, type Scope, type SqlTable } from './scope';
import { allOf, anyOf, FALSE, joined, named, sql, TRUE, type SqlText } from './sql-text';

/** A condition as an SQL expression that is true for the rows meant; for others it is false or null. */
export function compileCondition(scope: Scope, condition: Condition): SqlText {
  switch (condition.kind) {
    case 'and':
      return allOf(condition.terms.map((term) => compileCondition(scope, term)));
    case 'or':
      return anyOf(condition.terms.map((term) => compileCondition(scope, term)));
    case 'not':
      return notTrue(compileCondition(scope, condition.term));
    case 'comparison':
      return compileComparison(scope, condition);
    case 'operator':
      return compileOperator(scope, condition);
    case 'exists':
      return compileExists(scope, condition.link, condition.parent ?? scope.self);
    case 'constant':
      return condition.value ? TRUE : FALSE;
  }
}

/** A table for FROM, under its name in this query. */
export function tableSource(scope: Scope, { table, name }: SqlTable): SqlText {
  const rows = table.logicalName === ACTIVITIES ? activityRows(scope, table, restriction) : named(table.logicalName);
  return sql`${rows} AS ${name}`;
}

/** What the caller may see of a table, in terms of its name in this query. The rows of the list of activities are chosen before they get there. */
export function restriction(scope: Scope, { table, name }: SqlTable): readonly SqlText[] {
  if (table.logicalName === ACTIVITIES) return [];
  const condition = scope.restrict?.rows(table.logicalName);
  if (!condition) return [];
  const whole: SqlTable = { table, name, hidden: NOTHING };
  const alone: Scope = { ...scope, restrict: undefined, self: 'root', tables: new Map([['root', whole]]) };
  return [compileCondition(alone, condition)];
}

/** The linked tables of a query: the joins in order, what they add to WHERE, and the scope with their aliases. */
export interface Joins {
  readonly scope: Scope;
  readonly joins: readonly SqlText[];
  readonly where: readonly SqlText[];
}

/** Joins `links` to the table `parent`, each with its own links. */
export function compileJoins(scope: Scope, links: readonly Link[], parent: string): Joins {
  let result: Joins = { scope, joins: [], where: [] };
  for (const link of links) {
    const added = compileLink(result.scope, link, parent);
    result = {
      scope: added.scope,
      joins: [...result.joins, ...added.joins],
      where: [...result.where, ...added.where],
    };
  }
  return result;
}

function compileLink(scope: Scope, link: Link, parent: string): Joins {
  switch (link.type) {
    case 'inner':
    case 'outer':
      return compileJoin(scope, link, parent);
    case 'matchfirstrowusingcrossapply':
      return compileFirstMatch(scope, link, parent);
    case 'any':
    case 'exists':
    case 'in':
      return { scope, joins: [], where: [compileExists(scope, link, parent)] };
  }
}

/** Links below an outer link belong to its rows: they must not remove the row above. */
function compileJoin(scope: Scope, link: Link, parent: string): Joins {
  const linked = sqlTable(scope, link.table);
  const inner = within(scope, link.alias, linked);
  const deeper = compileJoins(inner, link.links, link.alias);
  const meets = connection(scope, link, { parent, linked });
  const narrow = narrowed(deeper.scope, link, linked);
  const table = tableSource(scope, linked);
  const outer: Scope = { ...deeper.scope, self: scope.self };
  if (link.type === 'inner') {
    const joins = [sql`JOIN ${table} ON ${meets}`, ...deeper.joins];
    return { scope: outer, joins, where: [...narrow, ...deeper.where] };
  }
  const on = allOf([meets, ...narrow, ...deeper.where]);
  if (mayStandBeside(link))
    return { scope: outer, joins: [sql`LEFT JOIN ${table} ON ${on}`, ...deeper.joins], where: [] };
  const nest = sql`(${joined([table, ...deeper.joins], ' ')})`;
  return { scope: outer, joins: [sql`LEFT JOIN ${nest} ON ${on}`], where: [] };
}

/**
 * Whether the links below an outer link can be joined after it instead of inside it: they remove no row themselves, and no filter of the link
 * looks at them. SQLite builds what stands in parentheses in full, for every table on the way, before it looks for one row of it.
 */
const mayStandBeside = (link: Link): boolean =>
  link.links.length === 0 || (link.filter === undefined && link.links.every(({ type }) => type !== 'inner'));

/** Like outer, with one linked row at most: the first by its key. */
function compileFirstMatch(scope: Scope, link: Link, parent: string): Joins {
  const candidate = sqlTable(scope, link.table);
  const linked = sqlTable(scope, link.table);
  const deeper = compileJoins(within(scope, link.alias, candidate), link.links, link.alias);
  const where = [
    connection(scope, link, { parent, linked: candidate }),
    ...narrowed(deeper.scope, link, candidate),
    ...deeper.where,
  ];
  const key = named(linked.table.primaryId);
  const first = sql`SELECT ${candidate.name}.${key} FROM ${joined([tableSource(scope, candidate), ...deeper.joins], ' ')} WHERE ${allOf(where)} ORDER BY 1 LIMIT 1`;
  const joins = [sql`LEFT JOIN ${tableSource(scope, linked)} ON ${linked.name}.${key} = (${first})`];
  return { scope: { ...within(scope, link.alias, linked), self: scope.self }, joins, where: [] };
}

function compileExists(scope: Scope, link: Link, parent: string): SqlText {
  const linked = sqlTable(scope, link.table);
  const deeper = compileJoins(within(scope, link.alias, linked), link.links, link.alias);
  const where = [connection(scope, link, { parent, linked }), ...narrowed(deeper.scope, link, linked), ...deeper.where];
  const from = joined([tableSource(scope, linked), ...deeper.joins], ' ');
  return sql`EXISTS (SELECT 1 FROM ${from} WHERE ${allOf(where)})`;
}

/** `linked.from = parent.to`. */
function connection(scope: Scope, link: Link, ends: { readonly parent: string; readonly linked: SqlTable }): SqlText {
  const from = columnOf(within(scope, link.alias, ends.linked), { alias: link.alias, column: link.from });
  const to = columnOf(scope, { alias: ends.parent, column: link.to });
  return sql`${from.sql} = ${to.sql}`;
}

function narrowed(scope: Scope, link: Link, linked: SqlTable): readonly SqlText[] {
  const own = link.filter ? [compileCondition({ ...scope, self: link.alias }, link.filter)] : [];
  return [...own, ...restriction(scope, linked)];
}
