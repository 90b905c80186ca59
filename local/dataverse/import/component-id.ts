import { metadataId } from '../metadata/metadata-id';

/** The ids of components that are metadata: those under which EntityDefinitions and its kin serve them. */
export const componentId = {
  table: (logicalName: string): string => metadataId('table', logicalName),
  column: (table: string, column: string): string => metadataId('column', table, column),
  key: (table: string, key: string): string => metadataId('key', table, key),
  choice: (name: string): string => metadataId('globalchoice', name),
  relationship: (schemaName: string): string => metadataId('relationship', schemaName),
};
