import { type Decimal, type Money } from '../kernel';
import { type TaxCategory } from './tax-category';
import { type TaxedLine } from './taxed-line';

/** The lines of a document that share tax category and rate, by their places among all lines. */
export interface TaxGroup {
  readonly taxCategory: TaxCategory;
  readonly taxRate: Decimal;
  readonly places: readonly number[];
}

/** Groups lines by tax category and rate, in the order in which each pair is first met (BG-23). */
export function taxGroups(lines: readonly TaxedLine[]): readonly TaxGroup[] {
  const groups = new Map<string, { taxCategory: TaxCategory; taxRate: Decimal; places: number[] }>();
  lines.forEach(({ taxCategory, taxRate }, place) => {
    const name = `${taxCategory} ${taxRate}`;
    const known = groups.get(name);
    if (known) known.places.push(place);
    else groups.set(name, { taxCategory, taxRate, places: [place] });
  });
  return [...groups.values()];
}

/** The amounts at some places. */
export const amountsAt = (amounts: readonly Money[], places: readonly number[]): readonly Money[] =>
  places.flatMap((place) => amounts[place] ?? []);
