import { ok, refuse, type Result } from '../kernel';

/** The parameters of the policy `credit.adjust-limit`. */
export interface LimitPolicy {
  /** Whether people may change limits on the profile; without it the journal is the only way (CR-14). */
  readonly allowManualEdit: boolean;
  /** A limit that was posted is reviewed again after so many months. */
  readonly reviewEveryMonths: number;
  /** Limits that end within so many days are told. */
  readonly noticeDays: number;
  /** A score that fell by so many percent asks for a review (CR-21). */
  readonly scoreDropPercent: number;
  readonly brokenPromises: number;
  /** An item overdue for more days than this asks for a review. */
  readonly overdueDays: number;
}

/** Without parameters. */
export const STANDARD_LIMIT_POLICY: LimitPolicy = {
  allowManualEdit: false,
  reviewEveryMonths: 12,
  noticeDays: 30,
  scoreDropPercent: 25,
  brokenPromises: 2,
  overdueDays: 30,
};

export type LimitPolicyRefusal =
  | { readonly code: 'limit-policy.not-json' }
  | { readonly code: 'limit-policy.member-invalid'; readonly member: string };

/** Reads the parameters: `{ "noticeDays": 14 }`; what is not named is as in the standard, what is unknown or no whole number is refused. */
export function parseLimitPolicy(parameters: string | undefined): Result<LimitPolicy, LimitPolicyRefusal> {
  if (parameters === undefined || parameters.trim() === '') return ok(STANDARD_LIMIT_POLICY);
  const members = membersOf(parameters);
  if (!members) return refuse({ code: 'limit-policy.not-json' });
  const wrong = Object.entries(members).find(([name, value]) => !isValid(name, value));
  if (wrong) return refuse({ code: 'limit-policy.member-invalid', member: wrong[0] });
  return ok({ ...STANDARD_LIMIT_POLICY, ...members });
}

const NUMBERS = ['reviewEveryMonths', 'noticeDays', 'scoreDropPercent', 'brokenPromises', 'overdueDays'];

const isValid = (name: string, value: unknown): boolean =>
  name === 'allowManualEdit'
    ? typeof value === 'boolean'
    : NUMBERS.includes(name) && typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function membersOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: refused like any other wrong shape.
    return undefined;
  }
}
