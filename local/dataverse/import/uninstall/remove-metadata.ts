import { readImportedMetadata, replaceImportedMetadata } from '../../metadata/imported-metadata';
import { type TableMetadata } from '../../metadata/table-metadata';
import { privilegeName, RIGHTS } from '../../security/privilege-name';
import { type Database } from '../../store/database';
import { isPolymorphic, isStored, quoted, tableColumnOf } from '../../store/stored-column';
import { keyIndexName } from '../../store/table-storage';
import { type Environment } from '../changing-catalogue';
import { forgetFiles } from './forget-files';
import { remainingContent } from './remaining-content';
import { type Removal } from './removal';

/** Removes tables with their rows, columns with their values, keys, relationships and choices. Data of what stays is not touched. */
export function removeMetadata({ database, catalogue }: Environment, removal: Removal): void {
  const before = catalogue.content();
  const after = remainingContent(before, removal);
  const staying = new Set(after.tables.map(({ logicalName }) => logicalName));
  const gone = before.tables.filter(({ logicalName }) => !staying.has(logicalName));
  forgetFiles(database, removal);
  for (const { table, key } of removal.keys)
    database.execute(`DROP INDEX IF EXISTS ${quoted(keyIndexName(table.logicalName, key))}`);
  for (const { table, column } of removal.columns) dropColumn(database, table, column);
  releaseLookups({ database, catalogue }, gone, staying);
  for (const table of gone) forgetTable(database, table);
  forgetPrivileges(database, gone, after.tables);
  replaceImportedMetadata(database, remainingContent(readImportedMetadata(database), removal));
  catalogue.replace(after);
}

function dropColumn(database: Database, table: TableMetadata, name: string): void {
  const column = table.columns.get(name);
  if (!column || !isStored(column)) return;
  database.execute(`DROP INDEX IF EXISTS ${quoted(`${table.logicalName}.${name}`)}`);
  for (const stored of [name, ...(isPolymorphic(column) ? [tableColumnOf(name)] : [])])
    database.execute(`ALTER TABLE ${quoted(table.logicalName)} DROP COLUMN ${quoted(stored)}`);
}

/** Notes on rows of a table go with it; other lookups that may lead to several tables are emptied. */
function releaseLookups(
  { database, catalogue }: Environment,
  gone: readonly TableMetadata[],
  staying: ReadonlySet<string>,
): void {
  const names = gone.map(({ logicalName }) => logicalName);
  if (names.length === 0) return;
  const marks = names.map(() => '?').join(', ');
  database.run(`DELETE FROM annotation WHERE objectid__table IN (${marks})`, names);
  for (const table of catalogue.tables()) {
    if (!staying.has(table.logicalName) || table.logicalName === 'owner') continue;
    for (const column of table.columns.values()) {
      if (!isPolymorphic(column) || column.targets?.some((target) => names.includes(target)) !== true) continue;
      const [value, kind] = [quoted(column.logicalName), quoted(tableColumnOf(column.logicalName))];
      database.run(
        `UPDATE ${quoted(table.logicalName)} SET ${value} = NULL, ${kind} = NULL WHERE ${kind} IN (${marks})`,
        names,
      );
    }
  }
}

/** Rows of other tables that are part of a table: where they stand, and the column that names it. */
const PARTS_OF_TABLE: readonly (readonly [table: string, column: string])[] = [
  ['systemform', 'objecttypecode'],
  ['savedquery', 'returnedtypecode'],
  ['userquery', 'returnedtypecode'],
  ['sdkmessagefilter', 'primaryobjecttypecode'],
  ['fieldpermission', 'entityname'],
];

function forgetTable(database: Database, { logicalName, metadataId }: TableMetadata): void {
  for (const [table, column] of PARTS_OF_TABLE) database.run(`DELETE FROM ${table} WHERE ${column} = ?`, [logicalName]);
  database.run('DELETE FROM appmodulecomponent WHERE objectid = ?', [metadataId]);
  database.execute(`DROP TABLE IF EXISTS ${quoted(logicalName)}`);
}

/** Privileges that no table has any more; several tables may share one. */
function forgetPrivileges(database: Database, gone: readonly TableMetadata[], staying: readonly TableMetadata[]): void {
  if (gone.length === 0) return;
  const namesOf = (table: TableMetadata): readonly string[] => RIGHTS.map((right) => privilegeName(right, table));
  const kept = new Set(staying.flatMap(namesOf));
  for (const name of gone.flatMap(namesOf).filter((candidate) => !kept.has(candidate))) {
    database.run('DELETE FROM roleprivileges WHERE privilegeid IN (SELECT privilegeid FROM privilege WHERE name = ?)', [
      name,
    ]);
    database.run('DELETE FROM privilege WHERE name = ?', [name]);
  }
}
