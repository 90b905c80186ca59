import { type MovingClock, movingClock } from '../../builders/moving-clock';

/** The moment at which a process is killed: before its n-th call over the network leaves, or after that call was carried out and before its answer is read. */
export interface Death {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

/** What the code under proof takes for the world: its network and its clock. After its death nothing of it ever happens again. */
export interface MortalProcess {
  readonly fetch: typeof fetch;
  readonly clock: MovingClock;
  /** Its calls over the network so far, in words. */
  readonly calls: readonly string[];
  /** Resolves when it was killed and what was on its way has been carried out. */
  readonly died: Promise<'died'>;
  /** Ends what still waits in it, without letting it do anything: its deadlines would keep the test alive. */
  readonly bury: () => void;
}

/** A process that dies as told, or lives. */
export function mortalProcess(death?: Death): MortalProcess {
  const calls: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  const grave = createGrave();
  const clock = movingClock();
  const { promise: died, resolve: tellDeath } = withResolver();
  const life = { over: false };
  const isOver = (): boolean => life.over;
  const die = (): void => {
    life.over = true;
    void Promise.allSettled(underWay).then(() => tellDeath('died'));
  };
  const mortalFetch: typeof fetch = async (input, init) => {
    if (isOver()) return grave.wait();
    calls.push(described(input, init));
    const last = calls.length === death?.call;
    if (last && death.moment === 'before') {
      die();
      return grave.wait();
    }
    const call = carriedOut(input, init).finally(() => underWay.delete(call));
    underWay.add(call);
    const answer = await call;
    if (last) die();
    return isOver() ? grave.wait() : answer;
  };
  const sleep = (milliseconds: number): Promise<void> => (isOver() ? grave.wait() : clock.sleep(milliseconds));
  return { fetch: mortalFetch, clock: { ...clock, sleep }, calls, died, bury: grave.close };
}

/** Where the calls of the dead wait. */
function createGrave() {
  const waiting: (() => void)[] = [];
  let closed = false;
  return {
    wait: <T>(): Promise<T> =>
      new Promise<T>((_, reject) => {
        const end = (): void => reject(new Error('The process is dead.'));
        if (closed) end();
        else waiting.push(end);
      }),
    close: (): void => {
      closed = true;
      for (const end of waiting.splice(0)) end();
    },
  };
}

/** The answer with its whole body. The signal stays out: a call that has left is carried out, whoever gives up waiting for it. */
async function carriedOut(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> {
  const { status, headers, body } = await fetch(input, { ...init, signal: null });
  const bytes = body === null ? null : await new Response(body).arrayBuffer();
  return new Response(status === 204 || status === 304 ? null : bytes, { status, headers });
}

function withResolver() {
  let resolve: (word: 'died') => void = () => undefined;
  const promise = new Promise<'died'>((told) => (resolve = told));
  return { promise, resolve };
}

/** `POST $batch: POST o2c_invoices, PATCH salesorders` */
function described(input: Parameters<typeof fetch>[0], init: RequestInit = {}): string {
  const url = new URL(input instanceof Request ? input.url : input);
  const path = decodeURIComponent(url.pathname.replace(/^\/(api\/data\/v9\.\d|v1\.0)\//, ''));
  const inside = typeof init.body === 'string' ? init.body.matchAll(OPERATION) : [];
  const operations = [...inside].map(([, method = '', set = '']) => `${method} ${set}`);
  const shown = [...new Set(operations)].map((name) => {
    const count = operations.filter((other) => other === name).length;
    return count === 1 ? name : `${name} x${count}`;
  });
  return [`${init.method ?? 'GET'} ${path.slice(0, 60)}`, ...(shown.length === 0 ? [] : [shown.join(', ')])].join(': ');
}

/** The request line of a part of a batch. */
const OPERATION = /^(GET|POST|PATCH|DELETE) \/api\/data\/v9\.\d\/(\w+)/gm;
