import { HAND_WRITTEN, CHOSEN_TABLES, ORGANIZATION_COLUMNS } from './chosen-tables';
import { type ReferenceAttribute, type ReferenceTable } from './reference';

const TABLES: ReadonlySet<string> = new Set([...CHOSEN_TABLES, ...HAND_WRITTEN]);
const LOOKUPS: ReadonlySet<string> = new Set(['Lookup', 'Customer', 'Owner', 'PartyList']);

/** The columns of a reference table that are worth keeping, in their order. */
export const keptColumns = (table: ReferenceTable): readonly (readonly [string, ReferenceAttribute])[] =>
  Object.entries(table.attributes).filter(([name, attribute]) => isKept(table, name, attribute));

function isKept(table: ReferenceTable, name: string, attribute: ReferenceAttribute): boolean {
  if (name === table.properties['PrimaryNameAttribute']) return true;
  if (table.properties['LogicalName'] === 'organization') return ORGANIZATION_COLUMNS.has(name);
  if (/_?msdyn_/.test(name)) return false;
  if (LOOKUPS.has(attribute.type)) return keptTargets(attribute).length > 0;
  return !isShadowOfLookup(table, name, attribute);
}

/** The tables of a lookup that we have; a lookup to none of them says nothing here. */
export const keptTargets = (attribute: ReferenceAttribute): readonly string[] =>
  (CORRECTED_TARGETS[attribute.schemaName] ?? attribute.Targets ?? []).filter((target) => TABLES.has(target));

/** The reference says the plug-in type of a step leads to message filters; use-webhooks.md expands it to a plug-in type. */
const CORRECTED_TARGETS: Readonly<Record<string, readonly string[]>> = { PluginTypeId: ['plugintype'] };

/**
 * `createdbyname`, `createdbyyominame`, `owneridtype`: the SDK's shadows of a lookup; the Web API has annotations instead. It does show
 * `objecttypecode` of notes and queue items.
 */
function isShadowOfLookup(table: ReferenceTable, name: string, attribute: ReferenceAttribute): boolean {
  if (attribute.type === 'EntityName') {
    const base = name.replace(/(type|typecode|objecttypecode)$/, '');
    return (
      name !== 'objecttypecode' && [base, `${base}id`, `${base}objectid`].some((column) => isLookup(table, column))
    );
  }
  return !attribute.writable && isLookup(table, name.replace(/(yomi)?name$/, '')) && name.endsWith('name');
}

const isLookup = (table: ReferenceTable, column: string): boolean => LOOKUPS.has(table.attributes[column]?.type ?? '');
