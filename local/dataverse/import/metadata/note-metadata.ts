import { componentId } from '../component-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { type ReadMetadata, type SpokenMetadata } from './read-metadata';

/** Lists what the metadata of the package became: in the report, and as components of the solution. */
export function noteMetadata(context: ImportContext, { content, spoken, leftOut }: ReadMetadata): void {
  const { report, components } = context;
  for (const table of content.tables) report.imported('tables', table.logicalName);
  for (const choice of content.choices) {
    report.imported('choices', choice.name);
    components.add({ type: COMPONENT.choice, objectId: componentId.choice(choice.name), name: choice.name });
  }
  for (const { schemaName } of [...content.oneToMany, ...content.manyToMany])
    report.imported('relationships', schemaName);
  for (const { schemaName } of content.manyToMany)
    components.add({ type: COMPONENT.relationship, objectId: componentId.relationship(schemaName), name: schemaName });
  addTables(context, spoken);
  for (const table of content.tables)
    for (const key of table.keys)
      if (key.failed === true)
        report.note(`key ${key.logicalName} of ${table.logicalName} is Failed: rows hold the same values twice`);
  for (const what of leftOut) report.note(`left out: ${what}`);
}

/** A table of the package with its custom columns, keys and lookups; what the platform adds by itself comes and goes with the table. */
function addTables({ components, catalogue }: ImportContext, spoken: SpokenMetadata): void {
  const isCustom = (table: string, column: string): boolean =>
    catalogue.table(table)?.columns.get(column)?.custom === true;
  for (const { logicalName, schemaName, columns, keys } of spoken.tables) {
    const tableId = componentId.table(logicalName);
    components.add({ type: COMPONENT.table, objectId: tableId, name: schemaName });
    for (const column of columns.keys())
      if (isCustom(logicalName, column))
        components.add({ type: COMPONENT.column, objectId: componentId.column(logicalName, column), tableId });
    for (const key of keys)
      components.add({ type: COMPONENT.key, objectId: componentId.key(logicalName, key.logicalName), tableId });
  }
  for (const { schemaName, referencingTable, referencingColumn } of spoken.oneToMany) {
    if (!isCustom(referencingTable, referencingColumn)) continue;
    const tableId = componentId.table(referencingTable);
    components.add({
      type: COMPONENT.relationship,
      objectId: componentId.relationship(schemaName),
      name: schemaName,
      tableId,
    });
  }
}
