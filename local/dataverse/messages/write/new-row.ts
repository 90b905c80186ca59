import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row, type Value } from '../../store/row';
import { inheritedCurrency } from '../pricing/inherited-currency';
import { withPrices } from '../pricing/with-prices';
import { createdColumns } from './audit-columns';
import { checkedValues } from './check-values';
import { computedNames } from './computed-names';
import { settledMoney } from './money';
import { defaultOwner, ownerColumns } from './ownership';
import { initialStatus, statusPair } from './status';

/** The whole new row: what the caller gave, checked, and everything the platform adds. */
export function newRow(execution: Execution, table: TableMetadata, given: { id: string; values: Row }): Row {
  const checked = checkedValues(table, given.values, 'Create');
  const values = {
    ...withPrices(execution, table, { values: checked }),
    ...inheritedCurrency(execution, table, checked),
  };
  const { ownerid = defaultOwner(execution, table)['ownerid'] } = values;
  return {
    ...defaultValues(table),
    ...initialStatus(table),
    ...values,
    ...statusPair(table, values),
    ...ownerColumns(execution, table, ownerid),
    ...settledMoney(execution, table, { values }),
    ...computedNames(table, values),
    ...createdColumns(execution, table, values),
    [table.primaryId]: given.id,
  };
}

function defaultValues(table: TableMetadata): Row {
  const known = defaults.get(table);
  if (known) return known;
  const values: Record<string, Value> = {};
  for (const column of table.columns.values()) {
    if (column.defaultValue !== undefined && column.type !== 'State' && column.type !== 'Status') {
      values[column.logicalName] =
        column.type === 'Boolean' ? Boolean(column.defaultValue) : Number(column.defaultValue);
    }
  }
  defaults.set(table, values);
  return values;
}

/** Default values per table; an imported table is a new object, so nothing here grows stale. */
const defaults = new WeakMap<TableMetadata, Row>();
