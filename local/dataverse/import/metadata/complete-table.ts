import { activeState, lookup } from '../../metadata/column-definitions';
import { systemColumns } from '../../metadata/system-columns';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';

/**
 * Adds what the platform adds by itself when a package leaves it out: who and when, version, owner, state, and for money the currency,
 * its rate and the amount in the base currency.
 */
export function completeTable(table: TableMetadata): TableMetadata {
  const columns = new Map(table.columns);
  const add = (column: ColumnMetadata): void => {
    if (!columns.has(column.logicalName)) columns.set(column.logicalName, column);
  };
  if (table.custom) [...systemColumns(table.ownership), ...activeState()].forEach(add);
  const money = [...columns.values()].filter((column) => column.type === 'Money');
  for (const column of money)
    if (column.baseOf === undefined && !column.logicalName.endsWith('_base')) add(baseColumn(column));
  if (money.length > 0) currencyColumns().forEach(add);
  return { ...table, columns };
}

const baseColumn = (column: ColumnMetadata): ColumnMetadata => ({
  ...column,
  logicalName: `${column.logicalName}_base`,
  schemaName: `${column.schemaName}_Base`,
  displayName: `${column.displayName} (Base)`,
  requiredLevel: 'None',
  validForCreate: false,
  validForUpdate: false,
  precision: 4,
  precisionSource: 2,
  baseOf: column.logicalName,
});

const currencyColumns = (): readonly ColumnMetadata[] => [
  { ...lookup('TransactionCurrencyId', 'transactioncurrency'), displayName: 'Currency' },
  {
    logicalName: 'exchangerate',
    schemaName: 'ExchangeRate',
    type: 'Decimal',
    displayName: 'Exchange Rate',
    requiredLevel: 'None',
    validForCreate: false,
    validForUpdate: false,
    validForRead: true,
    secured: false,
    custom: false,
    minValue: '0.0000000001',
    maxValue: '100000000000',
    precision: 10,
  },
];
