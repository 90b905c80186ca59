import { type DeliveryFault, type Fault, type FaultMatch, type OperationFault, type RequestFault } from './fault';

/** What a request, an operation of a batch or a delivery shows to the faults. */
export interface Candidate {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly message?: string;
  readonly table?: string;
}

export interface FaultState {
  readonly id: number;
  readonly kind: string;
  /** Matches so far, and how many of them were struck. */
  readonly seen: number;
  readonly struck: number;
}

/** The scripted faults of this server; a fresh server has none. At most one strikes at a time: the one installed first. */
export interface FaultBook {
  install(fault: Fault): FaultState;
  clear(): void;
  list(): readonly FaultState[];
  onRequest(candidate: Candidate): RequestFault | undefined;
  onOperation(candidate: Candidate): OperationFault | undefined;
  onDelivery(candidate: Candidate): DeliveryFault | undefined;
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
  const strike = <E extends Fault['effect']>(
    candidate: Candidate,
    concerns: (effect: Fault['effect']) => effect is E,
  ): E | undefined => {
    let effect: E | undefined;
    for (const entry of entries) {
      if (concerns(entry.fault.effect) && matches(entry.fault.match, candidate) && isDue(entry, effect !== undefined))
        effect = entry.fault.effect;
    }
    return effect;
  };
  return {
    install: (fault) => {
      const entry: Entry = { id: (installed += 1), fault, seen: 0, struck: 0 };
      entries.push(entry);
      return stateOf(entry);
    },
    clear: () => void entries.splice(0),
    list: () => entries.map(stateOf),
    onRequest: (candidate) => strike(candidate, isRequestFault),
    onOperation: (candidate) => strike(candidate, isOperationFault),
    onDelivery: (candidate) => strike(candidate, isDeliveryFault),
  };
}

/** Counts the match; whether this fault strikes now, when no other did. */
function isDue(entry: Entry, taken: boolean): boolean {
  entry.seen += 1;
  if (taken || entry.seen <= entry.fault.skip || entry.struck >= entry.fault.times) return false;
  entry.struck += 1;
  return true;
}

function matches(match: FaultMatch, candidate: Candidate): boolean {
  return (
    (match.method === undefined || match.method === candidate.method) &&
    (match.path === undefined || match.path.test(candidate.path ?? '')) &&
    (match.body === undefined || match.body.test(candidate.body ?? '')) &&
    (match.message === undefined || match.message === candidate.message) &&
    (match.table === undefined || match.table === candidate.table)
  );
}

const isOperationFault = (effect: Fault['effect']): effect is OperationFault => effect.kind === 'conflict';

const isDeliveryFault = (effect: Fault['effect']): effect is DeliveryFault =>
  effect.kind === 'deliver-twice' || effect.kind === 'drop-delivery' || effect.kind === 'hold-delivery';

const isRequestFault = (effect: Fault['effect']): effect is RequestFault =>
  !isOperationFault(effect) && !isDeliveryFault(effect);

const stateOf = ({ id, fault, seen, struck }: Entry): FaultState => ({ id, kind: fault.effect.kind, seen, struck });
