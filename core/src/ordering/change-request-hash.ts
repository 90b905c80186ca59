import { contentHash, type PlainData } from '../kernel';
import { type LineChange } from './change-order';

/** What is asked of an order: lines changed, or the whole of it cancelled. */
export type OrderChange = { readonly cancel: true } | { readonly lines: readonly LineChange[] };

/** The hash of a change, by which a repeated request is told from another one under its key. */
export const changeRequestHash = (orderId: string, change: OrderChange): string =>
  contentHash({ order: orderId, change: JSON.parse(JSON.stringify(change)) as PlainData });
