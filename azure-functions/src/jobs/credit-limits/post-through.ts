import { tables } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type ActionRefusal } from '../action-requests/action';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { adjustmentUpdate, applicationUpdates } from './adjustment-update';
import { judgeAdjustment } from './judge-adjustment';
import { type AdjustmentState, type LimitPorts } from './limit-ports';
import { type Posting, postLine } from './post-line';

/** What became of a journal that is posted line by line; `parked` waits for a person or for a later run. */
export type PostedThrough =
  { readonly outcome: 'posted' | 'gone' } | { readonly outcome: 'parked'; readonly code: string };

/** Lines that are written together; each stands for itself. */
const SLICE = 250;
/** Rounds in a row that posted no line before the rest is left to a later run. */
const MOST_FRUITLESS_ROUNDS = 5;

/**
 * Posts an approved journal to its end, each line in a change set of its own with its profile and decision: what is posted says so in its row, so
 * that whoever comes after a kill goes on with the rest, and two at once post nothing twice. The journal is closed when no line is left. A line
 * that is no longer right parks the journal by name; what was posted before it stays.
 */
export async function postThrough(
  ports: LimitPorts,
  id: string,
  moment: Moment,
): Promise<Result<PostedThrough, ReadRefusal>> {
  for (let fruitless = 0; fruitless < MOST_FRUITLESS_ROUNDS;) {
    const read = await ports.adjustmentById(id);
    if (!read.ok) return read;
    const state = read.value;
    if (!state || state.adjustment.status === 'rejected') return ok({ outcome: 'gone' });
    if (state.adjustment.status === 'posted') {
      await ports.limitsChanged(customersOf(state), moment);
      return ok({ outcome: 'posted' });
    }
    const judged = judgeAdjustment(state, moment);
    if (!judged.ok) return ok(await park(ports, state, judged.error));
    const next = nextTransactions(state, judged.value);
    const outcomes = await ports.write(next);
    const written = [...outcomes.values()].filter(({ outcome }) => outcome === 'written').length;
    const refused = [...outcomes.values()].find(isRejected);
    if (refused) return ok({ outcome: 'parked', code: `dataverse.rejected ${refused.code}` });
    fruitless = written === 0 ? fruitless + 1 : 0;
  }
  return ok({ outcome: 'parked', code: 'credit-adjustment.changes-too-often' });
}

/** The next lines; when there are none, the journal itself. */
function nextTransactions(state: AdjustmentState, posting: Posting): readonly Transaction[] {
  const { adjustment, holders } = state;
  const { moment } = posting;
  const lines = adjustment.lines.flatMap((line) => {
    const holder = holders.get(line.profileId);
    return line.postedOn === undefined && holder ? [{ key: line.id, ...postLine(line, holder, posting) }] : [];
  });
  if (lines.length > 0) return lines.slice(0, SLICE);
  const posted = { ...adjustment, status: 'posted' as const, postedOn: moment.now };
  const updates = [adjustmentUpdate(adjustment, posted, moment), ...applicationUpdates(state, 'approved', moment)];
  return [{ key: adjustment.id, creates: [], updates }];
}

const isRejected = (one: TransactionOutcome): one is Extract<TransactionOutcome, { outcome: 'rejected' }> =>
  one.outcome === 'rejected';

const customersOf = ({ adjustment }: AdjustmentState): readonly string[] =>
  adjustment.lines.map(({ customerId }) => customerId);

/** The line that is in the way says why, once. */
async function park(ports: LimitPorts, state: AdjustmentState, refusal: ActionRefusal): Promise<PostedThrough> {
  const { code } = refusal;
  const line = state.adjustment.lines.find(({ sequence }) => String(sequence) === refusal['line']);
  if (line && line.refusal !== code) {
    const { entitySetName, columns } = tables.creditLimitAdjustmentLine;
    const update = { entitySetName, id: line.id, etag: line.etag, changes: { [columns.refusal.name]: code } };
    await ports.write([{ key: line.id, creates: [], updates: [update] }]);
  }
  return { outcome: 'parked', code };
}
