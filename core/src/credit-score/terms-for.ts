import { type Decimal } from '../kernel';
import { type RiskBand } from './scoring';

/** Ranks that are wanted: a customer's own, or an order's; the higher, the more generous. */
export interface WantedTerms {
  readonly termsRank?: number;
  readonly discountRank?: number;
}

/** One rank as wanted and as the band lets it be. */
export interface AllowedRank {
  readonly wanted?: number;
  readonly allowed?: number;
  /** Of the band; absent: any. */
  readonly maximum?: number;
  readonly because: 'within the band' | 'the band allows no more' | 'the band allows any' | 'none is wanted';
}

/** What a customer of a band may have, each with why (CR-20). */
export interface TermsOfBand {
  readonly riskGroup: RiskBand['riskGroup'];
  readonly termsRank: AllowedRank;
  readonly discountRank: AllowedRank;
  readonly depositPercent?: Decimal;
}

/**
 * The terms of a score band: the rank that is wanted, cut at the band's own, and the deposit (CR-20). Where none is wanted the band's own is
 * what may be given.
 */
export const termsFor = (band: RiskBand, wanted: WantedTerms): TermsOfBand => ({
  riskGroup: band.riskGroup,
  termsRank: rankOf(wanted.termsRank, band.maximumTermsRank),
  discountRank: rankOf(wanted.discountRank, band.maximumDiscountRank),
  ...(band.depositPercent === undefined ? {} : { depositPercent: band.depositPercent }),
});

function rankOf(wanted: number | undefined, maximum: number | undefined): AllowedRank {
  const most = maximum === undefined ? {} : { maximum };
  if (wanted === undefined)
    return { ...most, ...(maximum === undefined ? {} : { allowed: maximum }), because: 'none is wanted' };
  if (maximum === undefined) return { wanted, allowed: wanted, because: 'the band allows any' };
  if (wanted <= maximum) return { wanted, allowed: wanted, ...most, because: 'within the band' };
  return { wanted, allowed: maximum, ...most, because: 'the band allows no more' };
}
