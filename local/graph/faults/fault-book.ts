import { type Fault, type FaultEffect } from './fault';

export interface FaultState {
  readonly id: number;
  readonly kind: string;
  /** Matches so far, and how many of them were struck. */
  readonly seen: number;
  readonly struck: number;
}

/** The scripted faults of this server; a fresh server has none. At most one strikes a request: the one installed first. */
export interface FaultBook {
  readonly install: (fault: Fault) => FaultState;
  readonly clear: () => void;
  readonly list: () => readonly FaultState[];
  readonly onRequest: (method: string, path: string) => FaultEffect | undefined;
}

interface Entry {
  readonly id: number;
  readonly fault: Fault;
  seen: number;
  struck: number;
}

export function createFaultBook(): FaultBook {
  const entries: Entry[] = [];
  let installed = 0;
  return {
    install: (fault) => {
      const entry: Entry = { id: (installed += 1), fault, seen: 0, struck: 0 };
      entries.push(entry);
      return stateOf(entry);
    },
    clear: () => void entries.splice(0),
    list: () => entries.map(stateOf),
    onRequest: (method, path) => {
      let effect: FaultEffect | undefined;
      for (const entry of entries) {
        if (matches(entry.fault, method, path) && isDue(entry, effect !== undefined)) effect = entry.fault.effect;
      }
      return effect;
    },
  };
}

/** Counts the match; whether this fault strikes now, when no other did. */
function isDue(entry: Entry, taken: boolean): boolean {
  entry.seen += 1;
  if (taken || entry.seen <= entry.fault.skip || entry.struck >= entry.fault.times) return false;
  entry.struck += 1;
  return true;
}

const matches = ({ match }: Fault, method: string, path: string): boolean =>
  (match.method === undefined || match.method === method) && (match.path === undefined || match.path.test(path));

const stateOf = ({ id, fault, seen, struck }: Entry): FaultState => ({ id, kind: fault.effect.kind, seen, struck });
