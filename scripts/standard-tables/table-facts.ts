import { type TableFacts } from '../../local/dataverse/metadata/facts/facts';
import { ACTIVITIES } from './chosen-tables';
import { columnFacts } from './column-facts';
import { keptColumns } from './kept-columns';
import { type ReferenceTable } from './reference';

/** One table of the reference in the facts file's shorthand. */
export function tableFacts(table: ReferenceTable): TableFacts {
  const name = property(table, 'LogicalName');
  const primaryName = table.properties['PrimaryNameAttribute'];
  return {
    schema: property(table, 'SchemaName'),
    set: property(table, 'EntitySetName'),
    name: property(table, 'DisplayName'),
    plural: property(table, 'DisplayCollectionName'),
    ownership: ownershipOf(table),
    id: property(table, 'PrimaryIdAttribute'),
    ...(primaryName === undefined ? {} : { primaryName }),
    ...(ACTIVITIES.has(name) ? { activity: true as const } : {}),
    columns: Object.fromEntries(keptColumns(table).map(([column, attribute]) => [column, columnFacts(attribute)])),
  };
}

function ownershipOf(table: ReferenceTable): TableFacts['ownership'] {
  const ownership = property(table, 'OwnershipType');
  if (ownership === 'UserOwned' || ownership === 'OrganizationOwned' || ownership === 'BusinessOwned') return ownership;
  return 'None';
}

function property(table: ReferenceTable, name: string): string {
  const value = table.properties[name];
  if (value === undefined)
    throw new Error(`The reference says no ${name} for ${table.properties['LogicalName'] ?? '?'}`);
  return value;
}
