import { releasePath, type ReleaseNotAllowed } from '@o2c/core/credit';
import { moneyToDecimal } from '@o2c/core/kernel';
import { type Authority } from '../sources/authority-source';
import { type CurrentHold } from '../sources/current-source';
import { type HoldRow } from '../sources/hold-row';

/** What can be asked for one or many holds. */
export type Ask = 'release' | 'reject' | 'force' | 'evaluate';

/** What asking would lead to for one row, known before anybody clicks. */
export type Verdict =
  /** The person's own word is enough. */
  | { readonly kind: 'goes' }
  | { readonly kind: 'needsApproval'; readonly by: readonly string[]; readonly action: string }
  /** The service decides: the policy is not for this person to read, or the amount is in another currency. */
  | { readonly kind: 'unknown' }
  /** It would be refused, so it is left out. */
  | { readonly kind: 'leftOut'; readonly why: LeftOut };

export type LeftOut =
  'changed' | 'closed' | 'asked' | 'noOrder' | 'forcedAlready' | 'autonomy' | 'roleMissing' | 'nobodyMayApprove';

export interface JudgedRow {
  readonly row: HoldRow;
  readonly verdict: Verdict;
}

export interface JudgeFacts {
  readonly ask: Ask;
  readonly authority: Authority | undefined;
  /** Undefined: nobody could be asked; then the rows stand as the list shows them. */
  readonly current: ReadonlyMap<string, CurrentHold> | undefined;
  /** Holds for which something is under way already. */
  readonly pending: ReadonlySet<string>;
}

/** Every row with what would become of it (spec/ux.md 8.7: "12 selected, 9 within your authority, 2 need approval, 1 changed since"). */
export const judgeRows = (rows: readonly HoldRow[], facts: JudgeFacts): readonly JudgedRow[] =>
  rows.map((row) => ({ row, verdict: judge(row, facts) }));

function judge(row: HoldRow, facts: JudgeFacts): Verdict {
  const why = hindrance(row, facts);
  if (why !== undefined) return { kind: 'leftOut', why };
  return facts.ask === 'release' ? releaseVerdict(row, facts.authority) : { kind: 'goes' };
}

function hindrance(row: HoldRow, { ask, current, pending }: JudgeFacts): LeftOut | undefined {
  if (pending.has(row.id)) return 'asked';
  const now = current === undefined ? row : current.get(row.id);
  if (now === undefined || isClosed(now)) return 'closed';
  if (now.contentHash !== row.contentHash) return 'changed';
  if (ask === 'force' && row.document?.table !== 'salesorder') return 'noOrder';
  return ask === 'force' && now.forced ? 'forcedAlready' : undefined;
}

const isClosed = ({ status }: Pick<HoldRow, 'status'>): boolean => status === 'released' || status === 'rejected';

const REFUSALS: Readonly<Record<ReleaseNotAllowed, LeftOut>> = {
  'autonomy.observe': 'autonomy',
  'credit-release.role-missing': 'roleMissing',
  'credit-release.nobody-may-approve': 'nobodyMayApprove',
};

function releaseVerdict(row: HoldRow, authority: Authority | undefined): Verdict {
  const policy = authority?.policyOf(row.legalEntityId);
  if (authority === undefined || policy === undefined || !row.inAccountingCurrency) return { kind: 'unknown' };
  const { riskGroup } = row;
  const released = { amount: moneyToDecimal(row.amount), ...(riskGroup === undefined ? {} : { riskGroup }) };
  const path = releasePath({ ...released, roles: authority.roles }, policy);
  switch (path.kind) {
    case 'withinAuthority':
      return { kind: 'goes' };
    case 'needsApproval':
      return { kind: 'needsApproval', by: path.by, action: path.action };
    case 'notAllowed':
      return { kind: 'leftOut', why: REFUSALS[path.code] };
  }
}
