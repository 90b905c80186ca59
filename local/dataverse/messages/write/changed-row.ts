import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { withPrices } from '../pricing/with-prices';
import { modifiedColumns } from './audit-columns';
import { checkedValues } from './check-values';
import { computedNames } from './computed-names';
import { settledMoney } from './money';
import { ownerColumns } from './ownership';
import { statusPair } from './status';

/** What an update writes: the caller's columns, checked, and what the platform derives from them. */
export function changedColumns(
  execution: Execution,
  table: TableMetadata,
  change: { values: Row; existing: Row },
): Row {
  const checked = checkedValues(table, change.values, 'Update');
  const values = withPrices(execution, table, { values: checked, existing: change.existing });
  return {
    ...values,
    ...statusPair(table, values),
    ...('ownerid' in values ? ownerColumns(execution, table, values['ownerid']) : {}),
    ...settledMoney(execution, table, { values, existing: change.existing }),
    ...computedNames(table, values, change.existing),
    ...modifiedColumns(execution, table),
  };
}
