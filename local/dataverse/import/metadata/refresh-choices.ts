import { type ColumnMetadata, type GlobalChoice, type TableMetadata } from '../../metadata/table-metadata';

/** A global choice that changed changes every column that uses it, also in tables the package does not speak of. */
export function refreshChoices(
  tables: ReadonlyMap<string, TableMetadata>,
  choices: readonly GlobalChoice[],
): ReadonlyMap<string, TableMetadata> {
  const changed = new Map(choices.map((choice) => [choice.name, choice]));
  const stale = (column: ColumnMetadata): boolean => {
    const choice = column.globalChoice === undefined ? undefined : changed.get(column.globalChoice);
    return choice !== undefined && column.options !== choice.options;
  };
  const refreshed = (column: ColumnMetadata): ColumnMetadata => {
    const options = changed.get(column.globalChoice ?? '')?.options;
    return options === undefined || !stale(column) ? column : { ...column, options };
  };
  return new Map(
    [...tables].map(([name, table]) => {
      if (![...table.columns.values()].some(stale)) return [name, table];
      return [
        name,
        { ...table, columns: new Map([...table.columns].map(([key, column]) => [key, refreshed(column)])) },
      ];
    }),
  );
}
