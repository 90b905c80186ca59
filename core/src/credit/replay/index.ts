export type {
  BooksAt,
  DecisionDifference,
  LimitReplay,
  RecordedDecision,
  ReplayedLimit,
  ReplayEvent,
  ReplayOrder,
} from './replay-event';
export { replayLimit } from './replay-limit';
export { simulationOf } from './simulation';
export type { CurrencyTotals, Simulation } from './simulation';
