import { type IsoDate } from '@o2c/core/kernel';
import { type AppliedAmounts, type Receivable } from '@o2c/core/receivables';

/** Where the panel reads from: the Web API in model-driven hosts, a JSON snapshot in canvas hosts, anything in tests. */
export interface ReceivablesSource {
  /** The only day the source knows, when it cannot answer for others. */
  readonly fixedDay: IsoDate | undefined;
  readonly read: (request: ReadRequest) => Promise<ReadOutcome>;
}

export interface ReadRequest {
  /** Account number of the customer. */
  readonly customer: string;
  readonly asOf: IsoDate;
  /** Told the number of items read so far, page by page. */
  readonly onProgress: (itemsRead: number) => void;
}

export interface Reading {
  readonly items: readonly Receivable[];
  readonly settlements: readonly AppliedAmounts[];
  readonly asOf: IsoDate;
  /** Instant the figures were read, or taken for a snapshot. */
  readonly readAt: string;
  /** Pages of open items; more than one means more than 5,000. */
  readonly pages: number;
}

export type ReadRefusal =
  | { readonly code: 'receivables.no-permission'; readonly privilege: string | undefined }
  | { readonly code: 'receivables.offline' }
  | { readonly code: 'receivables.unreadable-snapshot'; readonly version: string | undefined }
  | { readonly code: 'receivables.unreadable-row'; readonly id: string; readonly reason: string }
  | { readonly code: 'receivables.failed'; readonly message: string; readonly correlationId: string | undefined };

export type ReadOutcome =
  { readonly ok: true; readonly value: Reading } | { readonly ok: false; readonly error: ReadRefusal };
