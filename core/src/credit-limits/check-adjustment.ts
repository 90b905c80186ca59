import { type IsoDate, type Money } from '../kernel';
import { belowExposure } from './below-exposure';
import { daysOf } from './days-of';
import { type AdjustmentLine, type LimitAdjustment } from './limit-adjustment';
import { type LimitHolder } from './limit-on-file';

/** Why a journal cannot be submitted or posted; `line` is the sequence of the line that is in the way. */
export interface AdjustmentRefusal {
  readonly code: `credit-adjustment.${string}` | `credit-limits.${string}`;
  readonly line?: string;
}

/** What a journal is checked against, as it stands now. */
export interface AdjustmentFacts {
  readonly today: IsoDate;
  /** By id. */
  readonly holders: ReadonlyMap<string, LimitHolder>;
  /** By id of the profile; a customer whose exposure nobody can say is absent. */
  readonly exposures: ReadonlyMap<string, Money>;
}

/** The first thing that is wrong with a journal and its lines (CR-14); undefined when it can be submitted, or posted. */
export function checkAdjustment(adjustment: LimitAdjustment, facts: AdjustmentFacts): AdjustmentRefusal | undefined {
  if (adjustment.lines.length === 0) return { code: 'credit-adjustment.empty' };
  const seen = new Set<string>();
  for (const line of adjustment.lines) {
    if (seen.has(line.profileId)) return refusalOf(line, 'credit-adjustment.customer-twice');
    seen.add(line.profileId);
    // Posted before, in an earlier part of a large journal.
    if (line.postedOn !== undefined) continue;
    const code = lineDefect(line, adjustment, facts);
    if (code) return refusalOf(line, code);
  }
  return undefined;
}

const refusalOf = (line: AdjustmentLine, code: AdjustmentRefusal['code']): AdjustmentRefusal => ({
  code,
  line: String(line.sequence),
});

function lineDefect(
  line: AdjustmentLine,
  adjustment: LimitAdjustment,
  facts: AdjustmentFacts,
): AdjustmentRefusal['code'] | undefined {
  const holder = facts.holders.get(line.profileId);
  if (!holder) return 'credit-adjustment.profile-unknown';
  return (
    datesDefect(line, adjustment, facts.today) ??
    holderDefect(line, adjustment, holder) ??
    limitDefect(line, holder, facts)
  );
}

function datesDefect(
  line: AdjustmentLine,
  adjustment: LimitAdjustment,
  today: IsoDate,
): AdjustmentRefusal['code'] | undefined {
  const { validFrom, expiresOn } = daysOf(line, adjustment);
  if (expiresOn === undefined) return 'credit-adjustment.expiry-missing';
  if (expiresOn < today) return 'credit-adjustment.expired';
  if (adjustment.type === 'creditLimit') return undefined;
  if (validFrom === undefined) return 'credit-adjustment.valid-from-missing';
  return validFrom > expiresOn ? 'credit-adjustment.days-reversed' : undefined;
}

function holderDefect(
  line: AdjustmentLine,
  { legalEntityId }: LimitAdjustment,
  holder: LimitHolder,
): AdjustmentRefusal['code'] | undefined {
  if (holder.legalEntityId !== legalEntityId) return 'credit-adjustment.other-company';
  if (holder.customerId !== line.customerId) return 'credit-adjustment.other-customer';
  if (holder.currency !== line.currency) return 'credit-adjustment.currency-differs';
  const isOwn = holder.limitOwnerId === undefined || holder.limitOwnerId === holder.id;
  return isOwn ? undefined : 'credit-limits.limit-of-another';
}

function limitDefect(
  { newLimit, unlimited, belowExposure: onPurpose }: AdjustmentLine,
  holder: LimitHolder,
  { exposures }: AdjustmentFacts,
): AdjustmentRefusal['code'] | undefined {
  if (unlimited) return newLimit ? 'credit-adjustment.limit-and-unlimited' : undefined;
  if (!newLimit) return 'credit-adjustment.limit-missing';
  if (newLimit.minor < 0) return 'credit-limits.below-zero';
  return onPurpose ? undefined : belowExposure(holder, newLimit, exposures.get(holder.id))?.code;
}
