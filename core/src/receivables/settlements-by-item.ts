import { type AppliedAmounts } from './settlement';

/** The settlements of each item, found by the item's id, so that a fold over many items reads each settlement twice and not once per item. */
export function settlementsByItem<Applied extends AppliedAmounts>(
  settlements: readonly Applied[],
): (itemId: string) => readonly Applied[] {
  const byItem = new Map<string, Applied[]>();
  const put = (itemId: string, settlement: Applied): void => {
    const known = byItem.get(itemId);
    if (known) known.push(settlement);
    else byItem.set(itemId, [settlement]);
  };
  for (const settlement of settlements) {
    put(settlement.debitItemId, settlement);
    put(settlement.creditItemId, settlement);
  }
  return (itemId) => byItem.get(itemId) ?? [];
}
