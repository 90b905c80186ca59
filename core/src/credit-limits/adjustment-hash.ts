import { contentHash, formatMoney } from '../kernel';
import { type AdjustmentLine, type LimitAdjustment } from './limit-adjustment';

/** The hash over all that posting a journal does: what somebody approved, and nothing else, is posted (VA-6). */
export const adjustmentHash = (adjustment: Pick<LimitAdjustment, 'legalEntityId' | 'type'> & Lines): string =>
  contentHash({
    legalEntity: adjustment.legalEntityId,
    type: adjustment.type,
    lines: [...adjustment.lines]
      .sort((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1))
      .map((line) => ({
        id: line.id,
        profile: line.profileId,
        currency: line.currency,
        newLimit: line.newLimit && formatMoney(line.newLimit),
        unlimited: line.unlimited,
        validFrom: line.validFrom ?? adjustment.validFrom,
        expiresOn: line.expiresOn ?? adjustment.expiresOn,
        belowExposure: line.belowExposure,
      })),
  });

type Lines = Pick<LimitAdjustment, 'validFrom' | 'expiresOn'> & { readonly lines: readonly AdjustmentLine[] };
