import { notImplemented } from '../../errors/dataverse-error';
import { type Execution } from '../../pipeline/execution';
import { type Reference, type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { requiredTable } from '../required-table';
import { copiedColumns } from './copied-columns';

/** Pairs of tables whose maps are known: documents that are made of one another, and an account below an account. */
const PARENT_LOOKUP: Readonly<Record<string, string>> = {
  'opportunity/quote': 'opportunityid',
  'opportunity/salesorder': 'opportunityid',
  'opportunity/invoice': 'opportunityid',
  'quote/salesorder': 'quoteid',
  'salesorder/invoice': 'salesorderid',
  'account/account': 'parentaccountid',
};

/**
 * An account below an account takes over the currency and the first address: page create-entity-web-api shows line 1, city and country, the rest
 * of that address is our choice.
 */
const OF_PARENT_ACCOUNT = /^(?:transactioncurrencyid$|address1_)/;

/**
 * What InitializeFrom gives a new row made in the context of another one: the mapped columns and the lookup to it. Pairs of tables whose maps no
 * page lists are refused with 501. The caller must be allowed to read the source.
 */
export function initializedColumns(execution: Execution, source: Reference, target: string): Row {
  const pair = `${source.table}/${target}`;
  const lookup = PARENT_LOOKUP[pair];
  if (lookup === undefined) throw notImplemented(`InitializeFrom ${source.table} to ${target}`);
  const tables = { from: requiredTable(execution, source.table), to: requiredTable(execution, target) };
  const row = existingRow(execution, tables.from, { id: source.id });
  execution.services.authority.require(execution.principal, 'Read', { table: tables.from, row });
  const columns = Object.entries(copiedColumns(execution, tables, row));
  const mapped = pair === 'account/account' ? columns.filter(([name]) => OF_PARENT_ACCOUNT.test(name)) : columns;
  return { ...Object.fromEntries(mapped), [lookup]: source };
}
