import { type ActionDraft } from './action-draft';
import { answered, isSettled, type TrackedRequest } from './request-life';
import { type RequestPort } from './request-port';

/** How long a person can take a request back (spec/ux.md 8). */
export const UNDO_MILLISECONDS = 10_000;

/** Pauses between two looks for an answer; after the last one the person asks (spec/ux.md 1.7: 30 s in all). */
const PAUSES = [1_000, 2_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000];

export interface DeskPorts {
  readonly port: RequestPort;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told after each change. */
  readonly onChange: (requests: readonly TrackedRequest[]) => void;
  /** Told when the service has ended some requests: what they were about looks different now. */
  readonly onConcluded: (requests: readonly TrackedRequest[]) => void;
}

/** Takes drafts, waits out their undo window, sends them and follows them to their end. */
export interface RequestDesk {
  readonly ask: (drafts: readonly ActionDraft[]) => void;
  /** Asks at once: what decides nothing needs no way back. */
  readonly send: (drafts: readonly ActionDraft[]) => void;
  /** Takes the youngest batch back that has not been sent; false when there is none. */
  readonly undo: () => boolean;
  /** Sends again what the host did not take, under the same ids; looks again for what was not answered. */
  readonly retry: () => void;
  /** Forgets what has ended. */
  readonly dismiss: () => void;
  /** Sends at once what still waits: the person who leaves has decided. Nothing is followed after it. */
  readonly close: () => void;
}

/** What a desk keeps. */
interface Drawer extends DeskPorts {
  requests: readonly TrackedRequest[];
  readonly timers: Map<string, ReturnType<typeof setTimeout>>;
  open: boolean;
}

/** One desk for as long as the control lives. */
export function requestDesk(ports: DeskPorts): RequestDesk {
  const drawer: Drawer = { ...ports, requests: [], timers: new Map(), open: true };
  return {
    ask: (drafts) => {
      const batch = take(drawer, drafts);
      later(drawer, batch, { in: UNDO_MILLISECONDS, run: () => void sendAll(drawer, waitingIn(drawer, batch)) });
    },
    send: (drafts) => void sendAll(drawer, waitingIn(drawer, take(drawer, drafts))),
    undo: () => undo(drawer),
    retry: () => {
      const unsent = inPhase(drawer, 'unsent');
      put(drawer, movedFrom(drawer, 'unanswered', 'pending'));
      void sendAll(drawer, unsent);
    },
    dismiss: () =>
      put(
        drawer,
        drawer.requests.filter((one) => !isSettled(one)),
      ),
    close: () => close(drawer),
  };
}

/** The drafts as requests of one batch; what has ended makes room for them. */
function take(drawer: Drawer, drafts: readonly ActionDraft[]): string {
  const batch = drawer.newId();
  const askedAt = drawer.clock();
  const made = drafts.map((draft): TrackedRequest => {
    return { draft: { ...draft, id: drawer.newId() }, batch, phase: 'undoable', askedAt };
  });
  put(drawer, [...drawer.requests.filter((one) => !isSettled(one)), ...made]);
  return batch;
}

function undo(drawer: Drawer): boolean {
  const youngest = inPhase(drawer, 'undoable').pop();
  if (youngest === undefined) return false;
  clearTimeout(drawer.timers.get(youngest.batch));
  drawer.timers.delete(youngest.batch);
  const { batch } = youngest;
  put(
    drawer,
    drawer.requests.map((one) => (one.batch === batch ? { ...one, phase: 'undone' } : one)),
  );
  return true;
}

function close(drawer: Drawer): void {
  drawer.open = false;
  for (const timer of drawer.timers.values()) clearTimeout(timer);
  drawer.timers.clear();
  for (const { draft } of inPhase(drawer, 'undoable')) void drawer.port.submit(draft);
}

async function sendAll(drawer: Drawer, those: readonly TrackedRequest[]): Promise<void> {
  await Promise.all(those.map((one) => send(drawer, one)));
  follow(drawer, 0);
}

async function send(drawer: Drawer, { draft }: TrackedRequest): Promise<void> {
  change(drawer, draft.id, { phase: 'sending' });
  const sent = await drawer.port.submit(draft);
  change(drawer, draft.id, sent.ok ? { phase: 'pending' } : { phase: 'unsent', failure: sent.error });
}

/** Looks again after the next pause; the last one over, the rest stands unanswered. One look at a time. */
function follow(drawer: Drawer, turn: number): void {
  const { open, port, timers } = drawer;
  if (!open || port.look === undefined || timers.has(LOOK) || inPhase(drawer, 'pending').length === 0) return;
  const pause = PAUSES[turn];
  if (pause === undefined) put(drawer, movedFrom(drawer, 'pending', 'unanswered'));
  else later(drawer, LOOK, { in: pause, run: () => void look(drawer, turn) });
}

const LOOK = 'look';

async function look(drawer: Drawer, turn: number): Promise<void> {
  const waiting = inPhase(drawer, 'pending').map(({ draft }) => draft.id);
  const heard = await drawer.port.look?.(waiting);
  const answers = new Map((heard?.ok === true ? heard.value : []).map((answer) => [answer.id, answer]));
  const ended: TrackedRequest[] = [];
  const next = drawer.requests.map((one) => {
    const answer = answers.get(one.draft.id);
    if (answer === undefined || one.phase !== 'pending') return one;
    const now = answered(one, answer);
    if (isSettled(now)) ended.push(now);
    return now;
  });
  put(drawer, next);
  if (drawer.open && ended.length > 0) drawer.onConcluded(ended);
  follow(drawer, turn + 1);
}

function put(drawer: Drawer, requests: readonly TrackedRequest[]): void {
  drawer.requests = requests;
  if (drawer.open) drawer.onChange(requests);
}

const change = (drawer: Drawer, id: string, to: Partial<TrackedRequest>): void =>
  put(
    drawer,
    drawer.requests.map((one) => (one.draft.id === id ? { ...one, ...to } : one)),
  );

function later(drawer: Drawer, key: string, then: { readonly in: number; readonly run: () => void }): void {
  const timer = setTimeout(() => {
    drawer.timers.delete(key);
    then.run();
  }, then.in);
  drawer.timers.set(key, timer);
}

const inPhase = ({ requests }: Drawer, phase: TrackedRequest['phase']): TrackedRequest[] =>
  requests.filter((one) => one.phase === phase);

const waitingIn = (drawer: Drawer, batch: string): readonly TrackedRequest[] =>
  inPhase(drawer, 'undoable').filter((one) => one.batch === batch);

const movedFrom = (
  { requests }: Drawer,
  from: TrackedRequest['phase'],
  phase: TrackedRequest['phase'],
): readonly TrackedRequest[] => requests.map((one) => (one.phase === from ? { ...one, phase } : one));
