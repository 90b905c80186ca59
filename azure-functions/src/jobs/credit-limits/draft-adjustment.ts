import {
  adjustmentIdentity,
  adjustmentLineIdentity,
  type GenerationReport,
  type LimitAdjustment,
  type ProposedLimit,
  shownMoney,
} from '@o2c/core/credit-limits';
import { type Moment } from '../moment';
import { type GenerationWanted } from './generation-wanted';

/** Where a draft comes from. */
export interface DraftOrigin {
  readonly requestId: string;
  readonly legalEntityId: string;
  readonly reason?: string;
  readonly moment: Moment;
}

/** The journal of what was generated for one legal entity, still a draft: nothing is changed by it before somebody submits and posts it. */
export function draftAdjustment(
  proposed: GenerationReport['proposed'],
  wanted: Omit<GenerationWanted, 'lines' | 'dryRun' | 'belowExposure'>,
  { requestId, legalEntityId, reason, moment }: DraftOrigin,
): LimitAdjustment {
  const identity = adjustmentIdentity(requestId, legalEntityId);
  const { source, type, change, validFrom, expiresOn } = wanted;
  return {
    ...identity,
    name: `${NAMES[source]} ${moment.today}`,
    legalEntityId,
    type,
    source,
    status: 'draft',
    ...(change ? { change: change.kind, changeValue: change.value } : {}),
    ...(change?.rounding ? { roundTo: change.rounding.to, roundingDirection: change.rounding.direction } : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
    expiresOn,
    ...(reason === undefined ? {} : { reason }),
    lastOperationId: moment.correlationId,
    lines: proposed.map((one, index) => lineOf(one, identity.id, index + 1)),
  };
}

const NAMES: Readonly<Record<GenerationWanted['source'], string>> = {
  manual: 'Limits set by hand',
  customers: 'Limits of customers',
  groups: 'Limits of a group',
  automatic: 'Automatic limits',
};

const lineOf = (
  { holder, newLimit, explanation, belowExposure }: ProposedLimit,
  journal: string,
  sequence: number,
) => ({
  ...adjustmentLineIdentity(journal, holder.id),
  name: shownMoney(newLimit),
  sequence,
  profileId: holder.id,
  customerId: holder.customerId,
  currency: holder.currency,
  newLimit,
  unlimited: false,
  belowExposure,
  explanation: explanation.slice(0, 4_000),
  previous: { unlimited: false },
});
