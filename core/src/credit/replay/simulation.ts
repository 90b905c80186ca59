import { type CurrencyCode, type Money } from '../../kernel';
import { type DecisionDifference, type LimitReplay } from './replay-event';

/** What money came to in one currency, in minor units, in the record and by the other rules. */
export interface CurrencyTotals {
  readonly currency: CurrencyCode;
  /** Of orders held at any time. */
  readonly held: { readonly recorded: number; readonly replayed: number };
  /** Exposure after the last event of each limit. */
  readonly exposure: { readonly recorded: number; readonly replayed: number };
  /** The most that ever was under any one limit, summed over limits. */
  readonly mostExposure: { readonly recorded: number; readonly replayed: number };
}

/** What other rules would have made of a time that was (M2). */
export interface Simulation {
  readonly limits: number;
  readonly decisions: number;
  /** Of how many decisions open items and limit, read from rows as they were known, are those it fell on. */
  readonly rebuilt: number;
  readonly ordersHeld: { readonly recorded: number; readonly replayed: number };
  /** Orders the other rules hold and the record never did, and the other way round. */
  readonly holdsAdded: number;
  readonly holdsAvoided: number;
  readonly currencies: readonly CurrencyTotals[];
  /** Decision by decision, in order of time, then of order. */
  readonly differences: readonly DecisionDifference[];
}

/** Sums what became of each limit; sorted, so that equal histories and rules read equal. */
export function simulationOf(replays: readonly LimitReplay[]): Simulation {
  const held = replays.flatMap((replay) => replay.held);
  return {
    limits: replays.length,
    decisions: replays.reduce((sum, { decisions }) => sum + decisions, 0),
    rebuilt: replays.reduce((sum, { rebuilt }) => sum + rebuilt, 0),
    ordersHeld: {
      recorded: held.filter(({ recorded }) => recorded).length,
      replayed: held.filter(({ replayed }) => replayed).length,
    },
    holdsAdded: held.filter(({ recorded, replayed }) => replayed && !recorded).length,
    holdsAvoided: held.filter(({ recorded, replayed }) => recorded && !replayed).length,
    currencies: currenciesOf(replays).map((currency) => totalsOf(currency, replays)),
    differences: replays.flatMap(({ differences }) => differences).sort(byTime),
  };
}

const currenciesOf = (replays: readonly LimitReplay[]): readonly CurrencyCode[] =>
  [...new Set(replays.map(({ exposure }) => exposure.recorded.last.currency))].sort();

function totalsOf(currency: CurrencyCode, replays: readonly LimitReplay[]): CurrencyTotals {
  const own = replays.filter(({ exposure }) => exposure.recorded.last.currency === currency);
  const total = (amounts: readonly Money[]): number => amounts.reduce((sum, { minor }) => sum + minor, 0);
  const sides = (amountsOf: (side: 'recorded' | 'replayed') => readonly Money[]) => ({
    recorded: total(amountsOf('recorded')),
    replayed: total(amountsOf('replayed')),
  });
  return {
    currency,
    held: sides((side) => own.flatMap(({ held }) => held.filter((order) => order[side]).map(({ amount }) => amount))),
    exposure: sides((side) => own.map(({ exposure }) => exposure[side].last)),
    mostExposure: sides((side) => own.map(({ exposure }) => exposure[side].most)),
  };
}

function byTime(one: DecisionDifference, other: DecisionDifference): number {
  const [first, second] = [one, other].map(({ at, name, orderId }) => [at, name, orderId].join(' '));
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
