import { type ColumnDeclaration } from '../model/column';
import { type StandardColumn, type StandardLookup, type StandardTableDeclaration } from '../model/standard-table';
import { type SectionDeclaration } from '../model/table';
import { labelOf } from './names';

/** What the declaration of a standard table says; ids and set follow Microsoft's naming unless stated. */
export interface StandardTableOptions {
  readonly schemaName: string;
  readonly set?: string;
  readonly label?: string;
  readonly primaryId?: string;
  readonly primaryName?: string;
  readonly uses: readonly StandardColumn[];
  readonly lookups?: readonly StandardLookup[];
  readonly columns?: readonly ColumnDeclaration[];
  /** Alternate keys: each a list of properties of own columns. */
  readonly keys?: readonly (readonly string[])[];
  readonly sections?: readonly SectionDeclaration[];
}

/** A standard table as our code uses it and as our package extends it. */
export function standardTable(property: string, options: StandardTableOptions): StandardTableDeclaration {
  const name = options.schemaName.toLowerCase();
  const columns = options.columns ?? [];
  return {
    property,
    name,
    schemaName: options.schemaName,
    set: options.set ?? `${name}s`,
    label: options.label ?? labelOf(property),
    primaryId: options.primaryId ?? `${name}id`,
    primaryName: options.primaryName ?? 'name',
    uses: options.uses,
    lookups: options.lookups ?? [],
    columns,
    keys: (options.keys ?? []).map((key) => ownKey(name, key, columns)),
    sections: options.sections ?? [],
  };
}

function ownKey(table: string, key: readonly string[], columns: readonly ColumnDeclaration[]) {
  const names = key.map(
    (property) => columns.find((column) => column.property === property)?.name ?? refuse(table, property),
  );
  const short = names.map((name) => name.replace(/^o2c_/, '')).join('_');
  return { name: `o2c_${table}_${short}`, label: `By ${short.replaceAll('_', ' and ')}`, columns: names };
}

function refuse(table: string, property: string): never {
  throw new Error(`${table}: an own key needs own columns, ${property} is none`);
}

/** A standard column our code reads or writes; its logical name is the property in lower case unless stated. */
export const uses = (type: string, property: string, name = property.toLowerCase()): StandardColumn => ({
  property,
  name,
  type,
});

/** A standard lookup; `target` and the navigation property as Microsoft names them. */
export const points = (
  property: string,
  target: string,
  names: { name: string; navigation?: string },
): StandardLookup => ({
  property,
  name: names.name,
  navigation: names.navigation ?? names.name,
  target,
});
