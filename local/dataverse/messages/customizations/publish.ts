import { type Execution } from '../../pipeline/execution';
import { type Row, type Value } from '../../store/row';
import { type Draft, draftsOf, dropDraft } from '../../store/draft-store';
import { readRow, updateRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { PUBLISHABLE_TABLES } from './publishable';

/** What PublishXml names: tables, whose forms and views are meant, and single dashboards and web resources; everything for PublishAllXml. */
export type Publication =
  | { readonly kind: 'everything' }
  | { readonly kind: 'named'; readonly tables: ReadonlySet<string>; readonly ids: ReadonlySet<string> };

/** The column that says which table a form or view belongs to. */
const TABLE_COLUMN: Readonly<Record<string, string>> = {
  savedquery: 'returnedtypecode',
  systemform: 'objecttypecode',
};

/** Writes what was changed and is named to the rows themselves: from now on everybody sees it. */
export function publish(execution: Execution, publication: Publication): void {
  for (const name of PUBLISHABLE_TABLES) {
    for (const draft of draftsOf(execution.services.database, name)) {
      if (!isNamed(execution, publication, { name, draft })) continue;
      applyDraft(execution, name, draft);
      dropDraft(execution.services.database, name, draft.id);
    }
  }
}

/** Lays the draft over its row. A row that was deleted meanwhile stays deleted. */
export const applyDraft = (execution: Execution, name: string, draft: Draft): unknown =>
  updateRow(execution.services.database, requiredTable(execution, name), draft);

function isNamed(
  execution: Execution,
  publication: Publication,
  { name, draft }: { readonly name: string; readonly draft: Draft },
): boolean {
  if (publication.kind === 'everything' || publication.ids.has(draft.id)) return true;
  const column = TABLE_COLUMN[name];
  if (column === undefined) return false;
  const table: Value | undefined = rowOf(execution, name, { id: draft.id, column })?.[column];
  return typeof table === 'string' && publication.tables.has(table);
}

const rowOf = (execution: Execution, name: string, { id, column }: { id: string; column: string }): Row | undefined =>
  readRow(execution.services.database, requiredTable(execution, name), { id, columns: [column] });
