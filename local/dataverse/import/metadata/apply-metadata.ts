import { mergedContent } from '../../metadata/catalogue-content';
import { readImportedMetadata, writeImportedMetadata } from '../../metadata/imported-metadata';
import { metadataId } from '../../metadata/metadata-id';
import { seedPrivileges } from '../../metadata/seeds/seed-privileges';
import { ensureTableStorage } from '../../store/table-storage';
import { addComponent, COMPONENT } from '../add-component';
import { checkDependencies } from '../check-dependencies';
import { type ImportContext } from '../import-context';
import { checkMetadata } from './check-metadata';
import { putMessageFilters } from './put-message-filters';
import { readMetadata, type ReadMetadata } from './read-metadata';

/** Tables, columns, choices, keys and relationships: checked, stored, and known to the catalogue from here on. */
export function applyMetadata(context: ImportContext): void {
  const known = context.catalogue.content();
  const read = readMetadata(context.customizations, known);
  const next = mergedContent(known, read.content);
  checkDependencies(context, read.missing, next);
  checkMetadata(read.content);
  writeImportedMetadata(context.database, mergedContent(readImportedMetadata(context.database), read.content));
  for (const table of read.content.tables) ensureTableStorage(context.database, table);
  seedPrivileges(context.database, read.content.tables);
  context.catalogue.replace(next);
  putMessageFilters(context, read.content.tables);
  noteMetadata(context, read);
}

function noteMetadata(context: ImportContext, { content, leftOut }: ReadMetadata): void {
  for (const table of content.tables) {
    context.report.imported('tables', table.logicalName);
    addComponent(context, COMPONENT.table, table.metadataId);
  }
  for (const choice of content.choices) {
    context.report.imported('choices', choice.name);
    addComponent(context, COMPONENT.choice, metadataId('choice', choice.name));
  }
  for (const relationship of [...content.oneToMany, ...content.manyToMany]) {
    context.report.imported('relationships', relationship.schemaName);
  }
  for (const what of leftOut) context.report.note(`left out: ${what}`);
}
