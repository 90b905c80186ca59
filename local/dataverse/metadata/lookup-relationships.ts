import { navigationName } from './navigation-name';
import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from './table-metadata';

export type PrimaryIdOf = (table: string) => string | undefined;

/**
 * The relationships behind the lookups of a table that is not described by relationships of its own: one per lookup and target.
 * Owners lead to `owner`, the table that stands for users and teams alike.
 */
export function lookupRelationships(table: TableMetadata, primaryIdOf: PrimaryIdOf): readonly OneToManyRelationship[] {
  const relationships: OneToManyRelationship[] = [];
  for (const column of table.columns.values()) {
    if (column.type !== 'Lookup' && column.type !== 'Customer' && column.type !== 'Owner') continue;
    const targets = column.type === 'Owner' ? ['owner'] : (column.targets ?? []);
    for (const target of targets) {
      const referencedColumn = primaryIdOf(target);
      if (referencedColumn !== undefined)
        relationships.push(relationshipOf(table, column, { target, referencedColumn }));
    }
  }
  return relationships;
}

interface End {
  readonly target: string;
  readonly referencedColumn: string;
}

function relationshipOf(
  table: TableMetadata,
  column: ColumnMetadata,
  { target, referencedColumn }: End,
): OneToManyRelationship {
  const schemaName = schemaNameOf(table, column, target);
  return {
    schemaName,
    referencedTable: target,
    referencedColumn,
    referencingTable: table.logicalName,
    referencingColumn: column.logicalName,
    referencingNavigation: navigationName(table, column, target),
    referencedNavigation: schemaName,
    cascadeDelete: 'NoCascade',
  };
}

/** Names the reference spells out and no rule gives: .../reference/entities/environmentvariabledefinition, one-to-many. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'environmentvariablevalue.environmentvariabledefinitionid': 'environmentvariabledefinition_environmentvariablevalue',
};

/** The platform's names for the relationships of system columns; `<one>_<many>_<column>` for the rest. */
function schemaNameOf(table: TableMetadata, column: ColumnMetadata, target: string): string {
  const name = table.logicalName;
  switch (column.logicalName) {
    case 'createdby':
    case 'createdonbehalfby':
    case 'modifiedby':
    case 'modifiedonbehalfby':
      return `lk_${name}_${column.logicalName}`;
    case 'ownerid':
      return `owner_${table.entitySetName}`;
    case 'owninguser':
      return `user_${name}`;
    case 'owningteam':
      return `team_${name}`;
    case 'owningbusinessunit':
      return `business_unit_${name}`;
    case 'organizationid':
      return `organization_${name}`;
    default:
      return DOCUMENTED[`${name}.${column.logicalName}`] ?? `${target}_${name}_${column.logicalName}`;
  }
}
