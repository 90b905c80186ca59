import { type CurrencyCode, type Money, sum } from '../../kernel';
import { type Exposure, totalExposure } from '../credit-facts';

/** What is taken by a customer or an order that is left out of credit management, and who left it out. */
export interface UncontrolledPart {
  readonly excludedBy: 'customer' | 'document' | 'intercompany';
  readonly exposure: Exposure;
}

/** An amount nobody's limit holds back, per currency and reason; `count` documents or customers make it up. */
export interface OutsideControl {
  readonly currency: CurrencyCode;
  readonly excludedBy: UncontrolledPart['excludedBy'];
  readonly count: number;
  readonly amount: Money;
}

/**
 * The KPI "exposure outside control" (CR-11): all that is taken where an exclusion keeps the rules from looking, so that nobody mistakes silence for
 * safety. Sorted by currency, then by reason.
 */
export function exposureOutsideControl(parts: readonly UncontrolledPart[]): readonly OutsideControl[] {
  const groups = new Map<string, readonly UncontrolledPart[]>();
  for (const part of parts) {
    const key = `${part.exposure.openItems.currency} ${part.excludedBy}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const own = groups.get(key) ?? [];
    const [first] = own;
    if (!first) return [];
    const { currency } = first.exposure.openItems;
    const amounts = own.map(({ exposure }) => totalExposure(exposure));
    return [{ currency, excludedBy: first.excludedBy, count: own.length, amount: sum(amounts, currency) }];
  });
}
