import { collectionNavigation } from '../../solution/build/names';
import { type ColumnDeclaration } from '../../solution/model/column';
import { type StandardTableDeclaration } from '../../solution/model/standard-table';
import { type TableDeclaration } from '../../solution/model/table';

/** Entity set name by logical name, for the target of every lookup. */
export type SetNames = ReadonlyMap<string, string>;

type Fields = Readonly<Record<string, unknown>>;

/** The object literal that tables.ts exports for a table of ours. */
export function ownTable(table: TableDeclaration, sets: SetNames): Fields {
  const hasMoney = table.columns.some((column) => column.type === 'Money');
  return {
    logicalName: table.name,
    entitySetName: table.set,
    primaryId: table.primaryId,
    primaryName: table.primaryName,
    columns: {
      id: { name: table.primaryId },
      ...ownColumns(table.columns),
      ...SYSTEM_COLUMNS,
    },
    lookups: {
      ...ownLookups(table, sets),
      ...(hasMoney
        ? {
            transactionCurrency: ownLookup('transactioncurrencyid', 'transactioncurrency', sets),
          }
        : {}),
      ...(table.ownership === 'user' ? { owner: ownLookup('ownerid', 'team', sets) } : {}),
    },
    choices: ownChoices(table.columns),
    keys: Object.fromEntries(table.keys.map((key) => [camel(key.columns), key.columns])),
  };
}

/** The object literal of a standard table: what we use of it and what we add. */
export function extendedTable(table: StandardTableDeclaration, sets: SetNames): Fields {
  return {
    logicalName: table.name,
    entitySetName: table.set,
    primaryId: table.primaryId,
    primaryName: table.primaryName,
    columns: {
      id: { name: table.primaryId },
      ...Object.fromEntries(table.uses.map((column) => [column.property, { name: column.name }])),
      ...ownColumns(table.columns),
      ...SYSTEM_COLUMNS,
    },
    lookups: {
      ...Object.fromEntries(table.lookups.map((column) => [column.property, lookupFields(column, sets)])),
      ...ownLookups(table, sets),
    },
    choices: ownChoices(table.columns),
    keys: Object.fromEntries(table.keys.map((key) => [camel(key.columns), key.columns])),
  };
}

const SYSTEM_COLUMNS = {
  state: { name: 'statecode' },
  status: { name: 'statuscode' },
  createdOn: { name: 'createdon' },
  modifiedOn: { name: 'modifiedon' },
};

/** Names only: types, lengths and precisions are the declaration's, and every control would carry them to the browser. */
const ownColumns = (columns: readonly ColumnDeclaration[]): Fields =>
  Object.fromEntries(
    columns.filter((column) => column.type !== 'Lookup').map((column) => [column.property, { name: column.name }]),
  );

const ownLookups = (table: Pick<TableDeclaration, 'name' | 'columns'>, sets: SetNames): Fields =>
  Object.fromEntries(
    table.columns.flatMap((column) =>
      column.type === 'Lookup'
        ? [
            [
              column.property,
              {
                ...ownLookup(column.name, column.target, sets),
                collection: collectionNavigation(column.target, table.name, column.name),
              },
            ],
          ]
        : [],
    ),
  );

interface LookupFacts {
  readonly name: string;
  readonly navigation: string;
  readonly target: string;
}

function lookupFields({ name, navigation, target }: LookupFacts, sets: SetNames): Fields {
  const targetSet = sets.get(target);
  if (targetSet === undefined) throw new Error(`${name} points at ${target}, which no declaration knows`);
  return { value: `_${name}_value`, navigation, targetSet };
}

/** A lookup whose navigation property is its own name: ours, and the platform's own. */
const ownLookup = (name: string, target: string, sets: SetNames): Fields =>
  lookupFields({ name, navigation: name, target }, sets);

const ownChoices = (columns: readonly ColumnDeclaration[]): Fields =>
  Object.fromEntries(
    columns.flatMap((column) =>
      column.type === 'Choice'
        ? [
            [
              column.property,
              Object.fromEntries(column.choice.options.map((option) => [option.property, option.value])),
            ],
          ]
        : [],
    ),
  );

const camel = (columns: readonly string[]): string =>
  columns
    .map((column) => column.replace(/^o2c_/, ''))
    .map((word, position) => (position === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join('');
