import { type CatalogueContent, mergedContent } from '../../metadata/catalogue-content';
import { readImportedMetadata, writeImportedMetadata } from '../../metadata/imported-metadata';
import { seedPrivileges } from '../../metadata/seeds/seed-privileges';
import { ensureTableStorage } from '../../store/table-storage';
import { checkDependencies } from '../check-dependencies';
import { type ImportContext } from '../import-context';
import { checkChoices } from './check-choices';
import { checkMetadata } from './check-metadata';
import { checkPrefixes } from './check-prefixes';
import { noteMetadata } from './note-metadata';
import { putMessageFilters } from './put-message-filters';
import { readMetadata } from './read-metadata';
import { settleKeys } from './settle-keys';

/** Tables, columns, choices, keys and relationships: checked, stored, and known to the catalogue from here on. */
export function applyMetadata(context: ImportContext): void {
  const { database, catalogue } = context;
  const known = catalogue.content();
  const read = readMetadata(context.customizations, known);
  checkDependencies(context, read.missing, mergedContent(known, read.content));
  checkMetadata(read.content);
  checkPrefixes(read.spoken.tables, catalogue);
  checkChoices(read.spoken.tables, [...known.choices, ...read.content.choices]);
  const content: CatalogueContent = {
    ...read.content,
    tables: read.content.tables.map((table) => settleKeys(context, table)),
  };
  writeImportedMetadata(database, mergedContent(readImportedMetadata(database), content));
  for (const table of content.tables) ensureTableStorage(database, table);
  seedPrivileges(database, content.tables);
  catalogue.replace(mergedContent(known, content));
  putMessageFilters(context, content.tables);
  noteMetadata(context, { ...read, content });
}
