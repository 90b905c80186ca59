import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { putDraft } from '../../store/draft-store';
import { isPublishable } from './publishable';

/** Activating or deactivating a form or view needs no publishing (docs "Publish customizations": state is no customization). */
const AT_ONCE: ReadonlySet<string> = new Set(['statecode', 'statuscode']);

/** What of a change is written to the row now; of a customization the rest waits to be published. */
export function withoutDraft(
  { services }: Execution,
  table: TableMetadata,
  { id, values }: { readonly id: string; readonly values: Row },
): Row {
  if (!isPublishable(table)) return values;
  const atOnce: [string, Row[string]][] = [];
  const later: [string, Row[string]][] = [];
  for (const [name, value] of Object.entries(values)) (AT_ONCE.has(name) ? atOnce : later).push([name, value]);
  putDraft(services.database, table.logicalName, { id, values: Object.fromEntries(later) });
  return Object.fromEntries(atOnce);
}
