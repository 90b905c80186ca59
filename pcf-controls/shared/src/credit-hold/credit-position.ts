import { totalExposure, type CreditFacts } from '@o2c/core/credit';
import { add, subtract, zero, type Money } from '@o2c/core/kernel';
import { type HoldFacts } from './hold-facts';
import { type ProfileFacts } from './profile-facts';

/** One part of what is used. `exposure` stands for all of it where its parts are not known. */
export interface PositionPart {
  readonly name: 'openItems' | 'deliveredUnbilled' | 'openOrders' | 'exposure' | 'document';
  readonly amount: Money;
}

/** How a customer stands against the limit. */
export interface CreditPosition {
  /** With the document that is looked at. */
  readonly used: Money;
  readonly limit:
    { readonly kind: 'limited'; readonly amount: Money } | { readonly kind: 'unlimited' | 'missing' | 'unknown' };
  readonly parts: readonly PositionPart[];
  /** Beyond the limit. */
  readonly over: Money | undefined;
  /** Still free. */
  readonly room: Money | undefined;
  /** Of the limit; absent without one, and for a limit of zero. */
  readonly share: number | undefined;
}

/** Of the facts of an evaluation: with all parts. */
export function positionOfFacts({ exposure, orderAmount, limit }: CreditFacts): CreditPosition {
  const parts: readonly PositionPart[] = [
    { name: 'openItems', amount: exposure.openItems },
    { name: 'deliveredUnbilled', amount: exposure.deliveredUnbilled },
    { name: 'openOrders', amount: exposure.openOrders },
    { name: 'document', amount: orderAmount },
  ];
  const against = limit.kind === 'limited' ? { kind: limit.kind, amount: limit.amount } : { kind: limit.kind };
  return against.kind === 'limited'
    ? measured(add(totalExposure(exposure), orderAmount), parts, against.amount)
    : unmeasured(add(totalExposure(exposure), orderAmount), parts, against.kind);
}

/** Of what the hold's row says; undefined where this person may not read its amounts. */
export function positionOfHold({ amount, exposure, limit }: HoldFacts): CreditPosition | undefined {
  if (amount === undefined || exposure === undefined) return undefined;
  const parts: readonly PositionPart[] = [
    { name: 'exposure', amount: exposure },
    { name: 'document', amount },
  ];
  const used = add(exposure, amount);
  return limit === undefined ? unmeasured(used, parts, 'unknown') : measured(used, parts, limit);
}

/** Of a customer without a document: the cached exposure against the limit that holds today. */
export function positionOfProfile(profile: ProfileFacts, today: string): CreditPosition | undefined {
  const { currency, exposure, unlimited, limitElsewhere } = profile;
  if (currency === undefined) return undefined;
  const used = exposure ?? zero(currency);
  const parts: readonly PositionPart[] = [{ name: 'exposure', amount: used }];
  if (unlimited) return unmeasured(used, parts, 'unlimited');
  const limit = limitOn(profile, today);
  if (limit !== undefined) return measured(used, parts, limit);
  return unmeasured(used, parts, limitElsewhere || profile.limitGroup !== '' ? 'unknown' : 'missing');
}

const limitOn = ({ creditLimit, temporary }: ProfileFacts, today: string): Money | undefined =>
  temporary !== undefined && temporary.from <= today && today <= temporary.to ? temporary.amount : creditLimit;

function measured(used: Money, parts: CreditPosition['parts'], amount: Money): CreditPosition {
  const over = subtract(used, amount);
  return {
    used,
    parts,
    limit: { kind: 'limited', amount },
    over: over.minor > 0 ? over : undefined,
    room: over.minor > 0 ? undefined : subtract(amount, used),
    share: amount.minor > 0 ? used.minor / amount.minor : undefined,
  };
}

const unmeasured = (
  used: Money,
  parts: CreditPosition['parts'],
  kind: 'unlimited' | 'missing' | 'unknown',
): CreditPosition => ({ used, parts, limit: { kind }, over: undefined, room: undefined, share: undefined });
