import { type Verdict, type VetoStep, vetoStep } from './veto-step';

const NEVER: Verdict = { allowed: false, code: 'posted.never-changes' };

interface PostedTable {
  readonly table: string;
  /** What makes the document; columns beside it may change. */
  readonly columns: readonly string[];
}

/** Nobody changes what a row of this table says: all of its rows are posted (design.md decision 4). No read. */
export const changeVeto = ({ table, columns }: PostedTable): VetoStep =>
  vetoStep({
    table,
    message: 'Update',
    description: 'Refuses to change what was posted; a correction is a new row.',
    filteringColumns: columns,
    judge: () => Promise.resolve(NEVER),
  });

/** Nobody deletes a row of this table. No read. */
export const deletionVeto = (table: string): VetoStep =>
  vetoStep({
    table,
    message: 'Delete',
    description: 'Refuses to delete what was posted; a correction is a new row.',
    judge: () => Promise.resolve(NEVER),
  });

type IsPosted = 'invoiceIsPosted' | 'invoiceOfLineIsPosted';

/** As `changeVeto` and `deletionVeto`, for tables that hold drafts as well: one read tells whether the document is posted. */
export const unlessDraft =
  (isPosted: IsPosted): VetoStep['judge'] =>
  async ({ recordId }, rows) => {
    const posted = await rows[isPosted](recordId);
    if (!posted.ok) return { allowed: false, code: 'veto.unsure', reason: posted.error.code };
    // No such row: the platform itself has the answer.
    return posted.value === true ? NEVER : { allowed: true };
  };
