import { type IsoDate } from '../kernel';
import { type AdjustmentLine, type LimitAdjustment } from './limit-adjustment';

/** A line's own days, else the journal's. */
export const daysOf = (
  line: Pick<AdjustmentLine, 'validFrom' | 'expiresOn'>,
  adjustment: Pick<LimitAdjustment, 'validFrom' | 'expiresOn'>,
): { readonly validFrom: IsoDate | undefined; readonly expiresOn: IsoDate | undefined } => ({
  validFrom: line.validFrom ?? adjustment.validFrom,
  expiresOn: line.expiresOn ?? adjustment.expiresOn,
});
