import { type Metadata } from '../dataverse/metadata';
import { type Column } from '../dataverse/table';
import { depths, type Privileges, type Right } from '../privileges/privileges';

type Types = Parameters<ComponentFramework.Utility['hasEntityPrivilege']>;

/** PrivilegeType 1 to 8; 0 stands for none. */
const rights: readonly (Right | undefined)[] = [
  undefined,
  ...(['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'] as const),
];

/** `context.utils`: metadata and privileges as the page knows them. */
export function controlUtility({
  metadata,
  privileges,
}: {
  readonly metadata: Metadata;
  readonly privileges: Privileges;
}): ComponentFramework.Utility {
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
    hasEntityPrivilege: (...[table, type, depth]: Types) => {
      const right = rights[type];
      return right !== undefined && privileges.holds(table, right, depths[depth]);
    },
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
