import { type Execution, type Transaction } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { documentOf } from './priced-documents';
import { type DiscountList } from './volume-discount';

/** How an organisation prices. */
export interface PricingSettings {
  /** `oobpricecalculationenabled`: without it the system computes nothing. */
  readonly systemPricing: boolean;
  readonly pricingDigits: number;
  readonly manualDiscountPer: 'line' | 'unit';
}

export interface Currency {
  readonly rate: string;
  readonly digits: number;
}

/** What pricing has read within one transaction: a bulk message asks for the same order and price list a thousand times. */
export interface PricingFacts {
  settings?: PricingSettings;
  readonly currencies: Map<string, Currency>;
  readonly documents: Map<string, Row | undefined>;
  readonly priceLists: Map<string, Row | undefined>;
  readonly items: Map<string, Row | undefined>;
  readonly products: Map<string, Row | undefined>;
  readonly discountLists: Map<string, DiscountList>;
}

/** Facts die with their transaction. */
const known = new WeakMap<Transaction, PricingFacts>();

export function pricingFacts({ transaction }: Execution): PricingFacts {
  if (!transaction) return noFacts();
  const found = known.get(transaction) ?? noFacts();
  known.set(transaction, found);
  return found;
}

const noFacts = (): PricingFacts => ({
  currencies: new Map(),
  documents: new Map(),
  priceLists: new Map(),
  items: new Map(),
  products: new Map(),
  discountLists: new Map(),
});

const SOURCES: ReadonlySet<string> = new Set([
  'organization',
  'transactioncurrency',
  'pricelevel',
  'productpricelevel',
  'product',
  'discounttype',
  'discount',
]);

/** Drops what was read when a row that pricing reads from has been written in the same transaction. */
export function forgetPricingFacts({ transaction }: Execution, table: string): void {
  if (!transaction) return;
  if (SOURCES.has(table)) known.delete(transaction);
  else if (documentOf(table)) known.get(transaction)?.documents.clear();
}

/** The value under a key, found once. */
export function once<T>(kept: Map<string, T>, key: string, find: () => T): T {
  const found = kept.get(key);
  if (found !== undefined || kept.has(key)) return found as T;
  const value = find();
  kept.set(key, value);
  return value;
}
