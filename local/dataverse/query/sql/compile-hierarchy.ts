import { notImplemented } from '../../errors/dataverse-error';
import { type TableMetadata } from '../../metadata/table-metadata';
import { isLookup } from '../../store/stored-column';
import { type Condition } from '../record-query';
import { HIERARCHIES } from '../hierarchies';
import { columnOf, tableNamed, type Scope, type SqlColumn } from './scope';
import { bound, named, sql, type SqlText } from './sql-text';

/** `under`, `above` and their kin: the tree is walked from the row named. */
export function compileHierarchy(scope: Scope, condition: Extract<Condition, { kind: 'operator' }>): SqlText {
  const left = columnOf(scope, condition.left);
  const tree = condition.operator === 'eq-useroruserhierarchy' ? treeOn(scope, MANAGERS) : treeOf(scope, left);
  const [value] = condition.values;
  const id = bound(typeof value === 'string' ? value.toLowerCase() : null);
  switch (condition.operator) {
    case 'under':
      return sql`${left.sql} IN (${below(tree, sql`SELECT ${tree.key} FROM ${tree.table} WHERE ${tree.parent} = ${id}`)})`;
    case 'eq-or-under':
    case 'eq-useroruserhierarchy':
      return sql`${left.sql} IN (${below(tree, sql`SELECT ${id}`)})`;
    case 'not-under':
      return sql`(${left.sql} IN (${below(tree, sql`SELECT ${id}`)})) IS NOT TRUE`;
    case 'above':
      return sql`${left.sql} IN (${over(tree, sql`SELECT ${tree.parent} FROM ${tree.table} WHERE ${tree.key} = ${id}`)})`;
    default:
      return sql`${left.sql} IN (${over(tree, sql`SELECT ${id}`)})`;
  }
}

interface Tree {
  readonly table: SqlText;
  readonly key: SqlText;
  readonly parent: SqlText;
}

/** The table whose rows manage one another. */
const MANAGERS = 'systemuser';

const treeOf = (scope: Scope, { column, owner }: SqlColumn): Tree =>
  treeOn(scope, treeTable({ column, owner: owner.table }));

function treeOn(scope: Scope, name: string): Tree {
  const table = tableNamed(scope.catalogue, name);
  const parent = HIERARCHIES.get(table.logicalName);
  if (parent === undefined) throw notImplemented(`the hierarchy of the table ${table.logicalName}`);
  const [rows, key] = [named(table.logicalName), named(table.primaryId)];
  if (scope.restrict?.hiddenColumns(table.logicalName).has(parent) !== true)
    return { table: rows, key, parent: named(parent) };
  return { table: sql`(SELECT ${key}, NULL AS ${named(parent)} FROM ${rows})`, key, parent: named(parent) };
}

/** A lookup stands for the table it points at. */
const treeTable = (at: { readonly column: SqlColumn['column']; readonly owner: TableMetadata }): string =>
  (isLookup(at.column) ? at.column.targets?.[0] : undefined) ?? at.owner.logicalName;

/** UNION, not UNION ALL: a row met twice ends the walk, so a circle does too. */
const below = ({ table, key, parent }: Tree, seed: SqlText): SqlText =>
  sql`WITH RECURSIVE tree(id) AS (${seed} UNION SELECT child.${key} FROM ${table} AS child JOIN tree ON child.${parent} = tree.id) SELECT id FROM tree`;

const over = ({ table, key, parent }: Tree, seed: SqlText): SqlText =>
  sql`WITH RECURSIVE tree(id) AS (${seed} UNION SELECT child.${parent} FROM ${table} AS child JOIN tree ON child.${key} = tree.id) SELECT id FROM tree WHERE id IS NOT NULL`;
