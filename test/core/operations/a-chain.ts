import { instant } from '@o2c/core/kernel';
import {
  type AnchoredBlock,
  type Decision,
  type DecisionSeal,
  newDecision,
  sealDecisions,
  type SealedBooks,
} from '@o2c/core/operations';

export const ENTITY = '10000000-0000-4000-8000-000000000001';
export const OTHER_ENTITY = '10000000-0000-4000-8000-000000000002';

/** The n-th decision of a legal entity; each a minute after the one before. */
export const aDecision = (n: number, legalEntityId = ENTITY): Decision =>
  newDecision({
    type: 'invoice.post',
    legalEntityId,
    targetTable: 'salesorder',
    targetId: `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    rule: 'invoice.delivered',
    outcome: 'posted',
    autonomy: 'act',
    inputs: { shipment: n, note: 'Müller & Söhne' },
    correlationId: '0af7651916cd43dd8448eb211c80319c',
    recordedOn: instant(new Date(Date.UTC(2026, 2, 1, 10, n)).toISOString()),
  });

/** Two chains, of two blocks and of one, as the sealer leaves them: decisions 1 to 5 and 6, 7; all anchored. */
export function aSealedYear(): SealedBooks {
  const decisions = [1, 2, 3, 4, 5].map((n) => aDecision(n));
  const others = [6, 7].map((n) => aDecision(n, OTHER_ENTITY));
  const first = sealed(decisions.slice(0, 3), ENTITY);
  const second = sealed(decisions.slice(3), ENTITY, first);
  const other = sealed(others, OTHER_ENTITY);
  const seals = [first, second, other];
  const anchors = new Map(seals.map((seal): [string, AnchoredBlock] => [seal.anchor, seal]));
  return { decisions: [...decisions, ...others], seals, anchors, sealedBefore: instant('2026-03-02T00:00:00Z') };
}

/** A block over these decisions; throws when there are none. */
export function sealed(decisions: readonly Decision[], legalEntityId: string, head?: DecisionSeal): DecisionSeal {
  const recordedOn = instant('2026-03-01T11:00:00Z');
  const seal = sealDecisions(decisions, { legalEntityId, head, recordedOn });
  if (!seal) throw new Error('nothing to seal');
  return seal;
}
