/** How an order stands with credit while it is replayed; `gone`: rejected, and of no more concern. */
export type Standing = 'waiting' | 'cleared' | 'held' | 'gone';

/** How orders stand in the record and by the other rules. */
export interface Standings {
  readonly recorded: Map<string, Standing>;
  readonly replayed: Map<string, Standing>;
  /** The content an order was cleared for by the other rules. */
  readonly clearedFor: Map<string, string>;
  /** Forced by a person: only a person lets it go. */
  readonly forced: Set<string>;
}

export const noStandings = (): Standings => ({
  recorded: new Map(),
  replayed: new Map(),
  clearedFor: new Map(),
  forced: new Set(),
});
