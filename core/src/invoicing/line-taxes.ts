import { allocate, type Money, zero } from '../kernel';
import { type DocumentTotals, taxGroups, type TaxedLine } from '../totals';

/**
 * The tax of a document spread back over its lines, category by category in proportion to the net amounts (largest remainder), so that the
 * lines' taxes sum exactly to the document's (spec/formats.md 5). For display and the platform's own columns; nothing is computed from it.
 */
export function lineTaxes(lines: readonly TaxedLine[], { lineNets, breakdown }: DocumentTotals): readonly Money[] {
  const byPlace = new Map(
    taxGroups(lines).flatMap(({ places }, group) => {
      const tax = breakdown[group]?.tax;
      const parts =
        tax &&
        allocate(
          tax,
          places.map((place) => Math.abs(lineNets[place]?.minor ?? 0)),
        );
      return places.map((place, at) => [place, parts?.ok ? parts.value[at] : undefined] as const);
    }),
  );
  // Without a weight every line of the category is free, and so is its tax.
  return lineNets.map((net, place) => byPlace.get(place) ?? zero(net.currency));
}
