import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { propertyColumn } from './bind-path';
import { unknownProperty } from './odata-error';
import { splitOption } from './split-option';

export interface Selection {
  /** As written; absent without `$select`. */
  readonly selected?: readonly string[];
  readonly shown: 'all' | readonly string[];
}

/**
 * `$select`: the primary key is always added, and the currency where an amount is shown. A comma at the end is forgiven, as the
 * documented samples need. A lookup's navigation property stands for its `_x_value`.
 */
export function bindSelect(catalogue: Catalogue, table: TableMetadata, text: string | undefined): Selection {
  if (text === undefined) return { shown: 'all' };
  const selected = splitOption(text, ',').filter((name) => name !== '');
  if (selected.length === 0) return { shown: 'all' };
  if (selected.includes('*')) return { selected, shown: 'all' };
  const columns = selected.map((name) => columnNamed(catalogue, table, name));
  const hasMoney = columns.some((name) => table.columns.get(name)?.type === 'Money');
  const currency = hasMoney && table.columns.has('transactioncurrencyid') ? ['transactioncurrencyid'] : [];
  return { selected, shown: [...new Set([...columns, ...currency, table.primaryId])] };
}

function columnNamed(catalogue: Catalogue, table: TableMetadata, name: string): string {
  const column = propertyColumn(table, name);
  if (column) return column.logicalName;
  const navigation = catalogue.navigation(table.logicalName, name);
  if (navigation?.kind === 'lookup') return navigation.relationship.referencingColumn;
  throw unknownProperty(name, table.logicalName);
}
