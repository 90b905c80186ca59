/** What became of one order when it was evaluated. */
export type OrderOutcome =
  | {
      readonly orderId: string;
      readonly outcome: 'cleared' | 'held' | 'stillHeld' | 'readyToRelease' | 'observed' | 'proposed';
    }
  /** It stays as it is, and so is not cleared: `code` says why, `inTheWay` which order, when it is another one. */
  | { readonly orderId: string; readonly outcome: 'refused'; readonly code: string; readonly inTheWay?: string }
  /** Patience ended; the sweeper takes it up. */
  | { readonly orderId: string; readonly outcome: 'parked'; readonly code: string };
