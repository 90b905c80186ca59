import { type ReadOutcome, type ReceivablesSource } from './receivables-source';
import { readSnapshot } from './read-snapshot';

/** Receivables from the JSON that a canvas app hands in. It knows the one day it was taken for. */
export function snapshotReceivables(json: string): ReceivablesSource {
  const outcome: ReadOutcome = readSnapshot(json);
  return {
    fixedDay: outcome.ok ? outcome.value.asOf : undefined,
    read: () => Promise.resolve(outcome),
  };
}
