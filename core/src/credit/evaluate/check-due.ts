import { addDays, type IsoDate } from '../../kernel';
import { type Checkpoint, type CreditSettings } from '../settings/credit-settings';

/** The last check a document passed, by rules or by a person. */
export interface PassedCheck {
  readonly on?: IsoDate;
  readonly at?: Checkpoint;
}

/** Where and when another check might be due. */
export interface CheckOccasion {
  readonly at: Checkpoint;
  readonly asOf: IsoDate;
}

/**
 * Whether a document is checked at a point (CR-3, spec/features.md 3.6): not where the point is not checked, and not within the days of grace of
 * the point it last passed. Without grace every checked point checks again.
 * @example confirmed on day 1 with 2 days of grace: the shipment is not checked on days 2 and 3, and checked on day 4
 */
export function checkDue(
  passed: PassedCheck,
  { at, asOf }: CheckOccasion,
  { checkpoints }: Pick<CreditSettings, 'checkpoints'>,
): 'due' | 'notChecked' | 'withinGrace' {
  if (!checkpoints[at].checked) return 'notChecked';
  if (passed.on === undefined || passed.at === undefined) return 'due';
  const { checked, graceDays } = checkpoints[passed.at];
  if (!checked || graceDays === undefined) return 'due';
  return asOf <= addDays(passed.on, graceDays) ? 'withinGrace' : 'due';
}
