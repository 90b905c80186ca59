import { type Decimal, type Instant, parseDecimal, type PlainData } from '../../kernel';
import { type AuthorityTier } from './release-policy';
import { type ReleaseMode } from './release-request';

/** What the decision about a release keeps, so that anybody can see later on whose authority it was made (AU-1, I19, I20). */
export interface ReleaseRecord {
  readonly holdId: string;
  /** Of the order content that was released. */
  readonly content: string;
  readonly mode: ReleaseMode;
  readonly requestedById: string;
  readonly reason: string;
  /** Of the order, in the accounting currency. */
  readonly amount: Decimal;
  readonly currency: string;
  /** Of whoever's word it went on: the requester's own, or the approver's. */
  readonly authority: Pick<AuthorityTier, 'role' | 'upTo'>;
  readonly onBehalfOfId?: string;
  readonly approvalId?: string;
  readonly approvedById?: string;
  readonly approvedOn?: Instant;
  readonly reviewOn?: string;
  /** What was posted with it. */
  readonly posted?: readonly string[];
}

/** A decision keeps 2,048 characters: a long reason is cut, its whole text stands on the hold. */
const MOST_REASON = 500;
const MOST_POSTED = 10;

/** The inputs of the decision. */
export const releaseInputs = (record: ReleaseRecord): PlainData => ({
  hold: record.holdId,
  content: record.content,
  mode: record.mode,
  requestedBy: record.requestedById,
  reason: record.reason.slice(0, MOST_REASON),
  amount: record.amount,
  currency: record.currency,
  role: record.authority.role,
  upTo: record.authority.upTo,
  onBehalfOf: record.onBehalfOfId,
  approval: record.approvalId,
  approvedBy: record.approvedById,
  approvedOn: record.approvedOn,
  reviewOn: record.reviewOn,
  posted: record.posted?.slice(0, MOST_POSTED),
});

/** What I19 and I20 need of a record. */
export interface ReadRelease {
  readonly holdId: string;
  readonly requestedById: string;
  readonly amount: Decimal;
  readonly currency: string;
  readonly role: string;
  readonly upTo?: Decimal;
  readonly approvalId?: string;
}

/** Reads the inputs of a decision about a release; undefined when they are none, or not whole. */
export function readRelease(inputs: string): ReadRelease | undefined {
  const members = membersOf(inputs);
  const { hold, requestedBy, role, currency } = members;
  const amount = decimalIn(members['amount']);
  if (hold === undefined || requestedBy === undefined || role === undefined) return undefined;
  if (amount === undefined || currency === undefined) return undefined;
  const upTo = decimalIn(members['upTo']);
  if (members['upTo'] !== undefined && upTo === undefined) return undefined;
  const { approval } = members;
  return {
    holdId: hold,
    requestedById: requestedBy,
    amount,
    currency,
    role,
    ...(upTo === undefined ? {} : { upTo }),
    ...(approval === undefined ? {} : { approvalId: approval }),
  };
}

function decimalIn(text: string | undefined): Decimal | undefined {
  if (text === undefined) return undefined;
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : undefined;
}

function membersOf(inputs: string): Readonly<Record<string, string | undefined>> {
  const value = jsonOf(inputs);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((member): member is [string, string] => typeof member[1] === 'string'),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no record.
    return undefined;
  }
}
