import { type Execution, type PendingTotals } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { referenceIn } from './cell';
import { documentOfLine } from './priced-documents';
import { COMPUTED_OF_LINE } from './priced-line';
import { rollUpTotals } from './roll-up-totals';

/**
 * Carries out a message that writes many rows, and brings the totals of the documents whose lines it wrote up to date at its end, once each.
 * Inside another such message it leaves that to the outer one. Needs the transaction of the rows.
 */
export async function rollingUpOnce<T>(execution: Execution, work: (inner: Execution) => Promise<T>): Promise<T> {
  if (execution.pendingTotals) return work(execution);
  const pendingTotals: PendingTotals = new Map();
  const result = await work({ ...execution, pendingTotals });
  for (const { table, id } of pendingTotals.values()) await rollUpTotals(execution, table, id);
  return result;
}

/** What became of a line: `before` of a changed or deleted one, `after` of a new or changed one. */
export interface WrittenLine {
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
}

/** Tells that a row was written; the document it is a line of gets its totals anew, now or at the end of the message. */
export async function lineWritten(execution: Execution, table: string, written: WrittenLine): Promise<void> {
  const document = documentOfLine(table);
  if (!document || !changesTotals(written, document.parent)) return;
  const parents = [written.before, written.after].flatMap((row) => referenceIn(row ?? {}, document.parent)?.id ?? []);
  for (const id of new Set(parents)) {
    if (execution.pendingTotals) execution.pendingTotals.set(`${document.table}/${id}`, { table: document.table, id });
    else await rollUpTotals(execution, document.table, id);
  }
}

/** An update tells only the columns it wrote. */
const changesTotals = ({ before, after }: WrittenLine, parent: string): boolean =>
  before === undefined ||
  after === undefined ||
  Object.keys(after).some((name) => name === parent || COMPUTED_OF_LINE.has(name));
