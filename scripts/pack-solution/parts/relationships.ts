import { collectionNavigation, relationshipName } from '../../../solution/build/names';
import { type ColumnDeclaration } from '../../../solution/model/column';
import { type PackageDeclaration } from '../../../solution/model/package';
import { type TableDeclaration } from '../../../solution/model/table';
import { type Relationship } from './relationship';

/** Every relationship of the package: the declared lookups, and those the platform gives each table of ours; sorted by name. */
export function relationships(declared: PackageDeclaration): readonly Relationship[] {
  const schemaNames = new Map([
    ...declared.standardTables.map((table): [string, string] => [table.name, table.schemaName]),
    ...declared.tables.map((table): [string, string] => [table.name, table.name]),
  ]);
  const own = [...declared.tables, ...declared.standardTables].flatMap((table) =>
    table.columns.flatMap((column) => lookupOf(table.name, column, schemaNames)),
  );
  return [...own, ...declared.tables.flatMap(systemRelationships)].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

/** Schema name: prefix, one, many, column; the collection's navigation property as DECISIONS.md names it. */
function lookupOf(
  table: string,
  column: ColumnDeclaration,
  schemaNames: ReadonlyMap<string, string>,
): readonly Relationship[] {
  if (column.type !== 'Lookup') return [];
  const schemaName = (name: string): string => schemaNames.get(name) ?? name;
  return [
    {
      name: relationshipName(column.target, table, column.name),
      one: schemaName(column.target),
      many: schemaName(table),
      column: column.name,
      onDelete: column.onDelete,
      description: column.description,
      navigation: { lookup: column.name, collection: collectionNavigation(column.target, table, column.name) },
    },
  ];
}

type SystemRelationship = readonly [prefix: string, suffix: string, one: string, column: string, description: string];

const AUDIT: readonly SystemRelationship[] = [
  ['lk_', '_createdby', 'SystemUser', 'CreatedBy', 'Unique identifier of the user who created the record.'],
  ['lk_', '_modifiedby', 'SystemUser', 'ModifiedBy', 'Unique identifier of the user who modified the record.'],
];
const OWNED: readonly SystemRelationship[] = [
  ['owner_', '', 'Owner', 'OwnerId', 'Owner Id'],
  [
    'business_unit_',
    '',
    'BusinessUnit',
    'OwningBusinessUnit',
    'Unique identifier for the business unit that owns the record',
  ],
  ['team_', '', 'Team', 'OwningTeam', 'Unique identifier for the team that owns the record.'],
  ['user_', '', 'SystemUser', 'OwningUser', 'Unique identifier for the user that owns the record.'],
];
const ORGANIZATION: readonly SystemRelationship[] = [
  ['organization_', '', 'Organization', 'OrganizationId', 'Unique identifier for the organization'],
];
const CURRENCY: readonly SystemRelationship[] = [
  [
    'TransactionCurrency_',
    '',
    'TransactionCurrency',
    'TransactionCurrencyId',
    'Unique identifier of the currency associated with the entity.',
  ],
];

function systemRelationships(table: TableDeclaration): readonly Relationship[] {
  const hasMoney = table.columns.some((column) => column.type === 'Money');
  return [...AUDIT, ...(table.ownership === 'user' ? OWNED : ORGANIZATION), ...(hasMoney ? CURRENCY : [])].map(
    ([prefix, suffix, one, column, description]) => ({
      name: `${prefix}${table.name}${suffix}`,
      one,
      many: table.name,
      column,
      onDelete: 'NoCascade',
      description,
    }),
  );
}
