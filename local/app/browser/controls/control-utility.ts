import { type Metadata } from '../dataverse/metadata';
import { type Column } from '../dataverse/table';

/** `context.utils`. Privileges are the server's to decide, so a control is told yes here and refused there. */
export function controlUtility(metadata: Metadata): ComponentFramework.Utility {
  return {
    getEntityMetadata: async (entityName, attributes = []) => {
      const table = await metadata.table(entityName);
      const wanted = attributes.flatMap((name) => table.columns.get(name) ?? []);
      return {
        LogicalName: table.logicalName,
        EntitySetName: table.entitySetName,
        PrimaryIdAttribute: table.primaryId,
        PrimaryNameAttribute: table.primaryName,
        DisplayName: table.displayName,
        DisplayCollectionName: table.displayCollectionName,
        Attributes: new Map(wanted.map((column) => [column.logicalName, attributeOf(column)])),
      };
    },
    hasEntityPrivilege: () => true,
    lookupObjects: () => Promise.reject(new Error('The local app does not offer the lookup dialog.')),
  };
}

const attributeOf = (column: Column): Readonly<Record<string, unknown>> => ({
  LogicalName: column.logicalName,
  DisplayName: column.displayName,
  AttributeTypeName: column.type.toLowerCase(),
  IsSecured: column.secured,
  OptionSet: Object.fromEntries(
    column.options.map((option) => [option.value, { value: option.value, text: option.label }]),
  ),
});
