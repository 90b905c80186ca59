import { type ColumnDeclaration } from '../model/column';
import { type KeyDeclaration, type SectionDeclaration, type TableDeclaration } from '../model/table';
import { text } from './columns';
import { labelOf, ownName } from './names';

/** What a table declaration says; everything else follows from its property. */
export interface TableOptions {
  readonly label?: string;
  readonly plural?: string;
  readonly description: string;
  readonly ownership: 'user' | 'organization';
  readonly posted?: boolean;
  /** Label of the primary name column `o2c_name`. */
  readonly nameLabel?: string;
  readonly columns: readonly ColumnDeclaration[];
  /** Alternate keys: each a list of column properties; the first is named after the table and its columns. */
  readonly keys?: readonly (readonly string[])[];
  /** Properties of the columns of its lists; absent: the first six. */
  readonly listed?: readonly string[];
}

const LISTED_BY_DEFAULT = 6;
const SECTION_SIZE = 12;

/** A table of ours. Refuses (throws) a key or list that names a column the table does not have: a declaration is wrong before anything is packed. */
export function table(property: string, options: TableOptions): TableDeclaration {
  const name = ownName(property);
  const label = options.label ?? labelOf(property);
  const primaryName = text('name', 200, { label: options.nameLabel ?? 'Name', required: true });
  const columns = [primaryName, ...options.columns];
  const nameOf = (column: string): string => logicalName(columns, column, name);
  const listed =
    options.listed ??
    options.columns
      .filter(isListable)
      .slice(0, LISTED_BY_DEFAULT)
      .map((column) => column.property);
  return {
    property,
    name,
    set: setName(name),
    label,
    plural: options.plural ?? plural(label),
    description: options.description,
    ownership: options.ownership,
    primaryId: `${name}id`,
    primaryName: primaryName.name,
    columns,
    keys: (options.keys ?? []).map((key) => keyOf(name, key.map(nameOf))),
    listed: [primaryName.name, ...listed.map(nameOf)],
    sections: sections(columns),
    posted: options.posted ?? false,
  };
}

function logicalName(columns: readonly ColumnDeclaration[], property: string, table: string): string {
  const column = columns.find((candidate) => candidate.property === property);
  if (!column) throw new Error(`${table} has no column ${property}`);
  return column.name;
}

function keyOf(table: string, columns: readonly string[]): KeyDeclaration {
  const short = columns.map((column) => column.replace(/^o2c_/, '')).join('_');
  return {
    name: `${table}_${short}`,
    label: `By ${columns.map((column) => column.replace(/^o2c_/, '')).join(' and ')}`,
    columns,
  };
}

const isListable = (column: ColumnDeclaration): boolean => column.type !== 'Memo' && column.type !== 'File';

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The entity set name as the platform forms it. */
const setName = (name: string): string => plural(name);

/** Two sections: what identifies and amounts first, the rest after; wide tables get more. */
function sections(columns: readonly ColumnDeclaration[]): readonly SectionDeclaration[] {
  const names = columns.filter((column) => column.type !== 'File').map((column) => column.name);
  const groups = Array.from({ length: Math.ceil(names.length / SECTION_SIZE) }, (_, group) =>
    names.slice(group * SECTION_SIZE, (group + 1) * SECTION_SIZE),
  );
  return groups.map((group, position) => ({
    name: position === 0 ? 'general' : `details${position}`,
    label: position === 0 ? 'General' : 'Details',
    columns: group,
  }));
}
