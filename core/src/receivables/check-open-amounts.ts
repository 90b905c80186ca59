import { type IsoDate } from '../kernel';
import { type Books } from './books';
import { closedOn } from './closed-on';
import { type Finding, shown } from './finding';
import { type OpenItem } from './open-item';
import { finalPosition, openPositionOn } from './open-position';
import { type Settlement } from './settlement';
import { settlementsByItem } from './settlements-by-item';

/**
 * I9 for credits and I10 for debits: the cached open amount and closing day are those of the settlements, the open amount is between zero and
 * the full amount on every day, and no settlement is about an item that does not exist (yet).
 */
export function checkOpenAmounts({ items, settlements }: Books): readonly Finding[] {
  const settlementsOf = settlementsByItem(settlements);
  const known = new Map(items.map((item) => [item.id, item]));
  return [
    ...items.flatMap((item) => checkItem(item, settlementsOf(item.id))),
    ...settlements.flatMap((settlement) => checkEnds(settlement, known)),
  ];
}

const invariantOf = (item: OpenItem): 'I9' | 'I10' => (item.amount.minor < 0 ? 'I9' : 'I10');

function checkItem(item: OpenItem, settlements: readonly Settlement[]): readonly Finding[] {
  const about = { invariant: invariantOf(item), subject: item.id };
  const final = finalPosition(item, settlements).open;
  const findings: Finding[] = [];
  if (final.minor !== item.openAmount.minor) {
    const text = `The open amount of ${item.documentNumber} is not its amount less its settlements.`;
    findings.push({ ...about, expected: shown(final), found: shown(item.openAmount), text });
  }
  const closed = closedOn(item, settlements);
  if (closed !== item.closedOn) {
    const text = `The closing day of ${item.documentNumber} is not the day from which nothing is open.`;
    findings.push({ ...about, expected: closed ?? 'open', found: item.closedOn ?? 'open', text });
  }
  const wrongDay = overAppliedOn(item, settlements);
  if (wrongDay !== undefined) {
    const open = openPositionOn(item, settlements, wrongDay).open;
    const text = `${item.documentNumber} is settled beyond its amount, or back beyond it, on ${wrongDay}.`;
    findings.push({ ...about, expected: `between 0 and ${shown(item.amount)}`, found: shown(open), text });
  }
  return findings;
}

/** The first day on which more or less is open than can be. */
const overAppliedOn = (item: OpenItem, settlements: readonly Settlement[]): IsoDate | undefined =>
  [...new Set(settlements.map((settlement) => settlement.effectiveOn))].sort().find((day) => {
    const open = openPositionOn(item, settlements, day).open.minor * Math.sign(item.amount.minor);
    return open < 0 || open > Math.abs(item.amount.minor);
  });

function checkEnds(settlement: Settlement, known: ReadonlyMap<string, OpenItem>): readonly Finding[] {
  const ends = [
    { invariant: 'I10', side: 'debit', itemId: settlement.debitItemId } as const,
    { invariant: 'I9', side: 'credit', itemId: settlement.creditItemId } as const,
  ];
  return ends.flatMap(({ invariant, side, itemId }): readonly Finding[] => {
    const item = known.get(itemId);
    const about = { invariant, subject: settlement.id };
    if (!item) {
      return [
        { ...about, expected: itemId, found: 'no such item', text: `The ${side} item of a settlement is missing.` },
      ];
    }
    if (settlement.effectiveOn >= item.documentDate) return [];
    const text = `A settlement takes from ${item.documentNumber} before it exists.`;
    return [{ ...about, expected: `${item.documentDate} or later`, found: settlement.effectiveOn, text }];
  });
}
