import { type IsoDate } from '../../kernel';
import { type DatedTaxRate } from './intake-facts';

/** The code of the rate that products without a code of their own are sold with. */
export const STANDARD_TAX_CODE = 'STANDARD';

/** The tax rate with a code as it holds on a day in a legal entity; undefined when none does yet. */
export function findTaxRate(
  rates: readonly DatedTaxRate[],
  { legalEntityId, code, day }: { readonly legalEntityId: string; readonly code: string; readonly day: IsoDate },
): DatedTaxRate | undefined {
  return rates
    .filter((rate) => rate.legalEntityId === legalEntityId && rate.code === code && rate.validFrom <= day)
    .reduce<DatedTaxRate | undefined>(
      (latest, rate) => (latest && latest.validFrom >= rate.validFrom ? latest : rate),
      undefined,
    );
}
