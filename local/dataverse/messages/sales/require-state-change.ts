import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { requireProductChange } from './require-product-change';
import { refusedTransition } from './refused-transition';
import { type StateChange } from './state-change';
import { isAllowed } from './state-graph';
import { stateGraphOf } from './state-graphs';

/** Refuses a change of state that the platform does not make by that message (conformance row 99). */
export function requireStateChange(execution: Execution, table: TableMetadata, change: StateChange): void {
  const graph = stateGraphOf(table.logicalName);
  const [from, to] = [change.existing['statecode'], change.changed['statecode']];
  if (!graph || typeof from !== 'number' || typeof to !== 'number' || from === to) return;
  if (!isAllowed(graph, from, [to, change.by])) throw refusedTransition(table, graph, { from, to });
  if (table.logicalName === 'product') requireProductChange(execution, table, change);
}
