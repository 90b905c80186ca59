import { type Database } from '../store/database';
import { type CatalogueContent } from './catalogue-content';
import { tableFromJson, tableToJson } from './table-json';
import { type GlobalChoice, type ManyToManyRelationship, type OneToManyRelationship } from './table-metadata';

type Kind = 'table' | 'one-to-many' | 'many-to-many' | 'choice';

/** Metadata that solutions brought, kept in the database so that the next start knows it. */
export const createImportedMetadata = (database: Database): void =>
  database.execute(`
    CREATE TABLE IF NOT EXISTS "$metadata" (kind TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID;`);

export function readImportedMetadata(database: Database): CatalogueContent {
  const of = (kind: Kind): readonly string[] =>
    database.all('SELECT json FROM "$metadata" WHERE kind = ? ORDER BY name', [kind]).map((row) => String(row['json']));
  return {
    tables: of('table').map(tableFromJson),
    oneToMany: of('one-to-many').map((json) => JSON.parse(json) as OneToManyRelationship),
    manyToMany: of('many-to-many').map((json) => JSON.parse(json) as ManyToManyRelationship),
    choices: of('choice').map((json) => JSON.parse(json) as GlobalChoice),
  };
}

/** Adds to, and where the name is known replaces in, what is kept. */
export function writeImportedMetadata(database: Database, content: CatalogueContent): void {
  const write = (kind: Kind, name: string, json: string): void => {
    database.run('INSERT INTO "$metadata" VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json', [
      kind,
      name,
      json,
    ]);
  };
  for (const table of content.tables) write('table', table.logicalName, tableToJson(table));
  for (const item of content.oneToMany) write('one-to-many', item.schemaName.toLowerCase(), JSON.stringify(item));
  for (const item of content.manyToMany) write('many-to-many', item.schemaName.toLowerCase(), JSON.stringify(item));
  for (const choice of content.choices) write('choice', choice.name, JSON.stringify(choice));
}

/** Keeps that content and nothing else. */
export function replaceImportedMetadata(database: Database, content: CatalogueContent): void {
  database.run('DELETE FROM "$metadata"');
  writeImportedMetadata(database, content);
}
