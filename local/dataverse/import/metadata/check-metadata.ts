import { type CatalogueContent } from '../../metadata/catalogue-content';
import { type TableMetadata } from '../../metadata/table-metadata';
import { importRefused } from '../import-error';
import { checkKeyLimits } from './check-key-limits';

/** Refuses metadata that could not work, naming the part: keys over columns that are not there, tables without a primary key. */
export function checkMetadata(content: CatalogueContent): void {
  for (const table of content.tables) {
    checkName(table.logicalName, 'table name');
    if (!table.columns.has(table.primaryId))
      throw importRefused(`table ${table.logicalName}`, `it has no column ${table.primaryId}.`);
    for (const column of table.columns.keys()) checkName(column, `column name of ${table.logicalName}`);
    checkKeys(table);
  }
  for (const choice of content.choices) {
    if (choice.name === '') throw importRefused('choice', 'it has no name.');
    const values = choice.options.map((option) => option.value);
    if (new Set(values).size !== values.length) throw importRefused(`choice ${choice.name}`, 'it has a value twice.');
  }
}

/** Names become names of SQL tables and of JSON properties. */
function checkName(name: string, what: string): void {
  if (!/^[a-z_][a-z0-9_]{0,127}$/.test(name))
    throw importRefused(`${what} ${JSON.stringify(name)}`, 'it is not a name.');
}

function checkKeys(table: TableMetadata): void {
  checkKeyLimits(table);
  for (const key of table.keys) {
    const missing = key.columns.filter((column) => !table.columns.has(column));
    if (missing.length > 0)
      throw importRefused(`key ${key.logicalName}`, `${table.logicalName} has no column ${missing.join(', ')}.`);
    // As on the platform: who may address rows by a value could learn it.
    const secured = key.columns.filter((column) => table.columns.get(column)?.secured === true);
    if (secured.length > 0)
      throw importRefused(
        `key ${key.logicalName}`,
        `the column ${secured.join(', ')} is secured, which no key may be.`,
      );
  }
}
