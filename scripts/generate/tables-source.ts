import { format } from 'prettier';
import { standardTables } from '../../solution/standard/standard-tables';
import { tables } from '../../solution/tables/tables';
import { extendedTable, ownTable } from './table-source';

const HEADER = `// Generated from solution/ by \`npm run generate\`. Do not edit: change the declaration and generate again.

/** Logical names, set names, lookups and choice values of every table: the only place of \`core\` that spells them. */
`;

/** The text of core/src/dataverse/tables.ts: one exported constant per table, formatted as prettier formats the repository. */
export async function tablesSource(): Promise<string> {
  const sets = new Map([...tables, ...standardTables].map((table) => [table.name, table.set]));
  const constants = [
    ...tables.map((table) => constant(table.property, ownTable(table, sets))),
    ...standardTables.map((table) => constant(table.property, extendedTable(table, sets))),
  ];
  return format(`${HEADER}${constants.join('\n\n')}\n`, {
    parser: 'typescript',
    printWidth: 120,
    singleQuote: true,
    trailingComma: 'all',
  });
}

const constant = (name: string, fields: object): string => `export const ${name} = ${literal(fields, 0)} as const;`;

const LEAF_DEPTH = 2;

/** Prettier keeps an object on one line when its source has it so: one line per column, not five. */
function literal(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth >= LEAF_DEPTH)
    return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${literal(member, depth + 1)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
}
