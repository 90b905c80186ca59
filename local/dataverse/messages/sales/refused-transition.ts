import { type DataverseError } from '../../errors/dataverse-error';
import {
  draftCannotRetire,
  notPublishable,
  publishedCannotBeDraft,
  retiredCannotBeDraft,
} from '../../errors/product-errors';
import {
  invoiceCloseDeprecated,
  invoiceNotCancellable,
  notInValidState,
  stateNeedsMessage,
} from '../../errors/state-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { messageThatSets, type StateGraph } from './state-graph';

/** The refusal of a change of state that the graph does not know: the documented one where there is one, else InvalidState. */
export function refusedTransition(
  table: TableMetadata,
  graph: StateGraph,
  { from, to }: { readonly from: number; readonly to: number },
): DataverseError {
  const documented = DOCUMENTED[`${table.logicalName}/${to}`]?.(from);
  if (documented) return documented;
  const message = messageThatSets(graph, to);
  if (message === undefined) return notInValidState();
  return stateNeedsMessage(table, stateName(table, to), message);
}

/** By table and state asked for. Product states: 0 Active, 1 Retired, 2 Draft, 3 Under Revision. */
const DOCUMENTED: Readonly<Record<string, (from: number) => DataverseError | undefined>> = {
  'invoice/1': invoiceCloseDeprecated,
  'invoice/3': invoiceNotCancellable,
  'product/0': notPublishable,
  'product/1': draftCannotRetire,
  'product/2': (from) => (from === 1 ? retiredCannotBeDraft() : publishedCannotBeDraft()),
};

const stateName = (table: TableMetadata, state: number): string =>
  table.columns.get('statecode')?.options?.find(({ value }) => value === state)?.label ?? String(state);
