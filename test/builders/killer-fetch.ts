/** Where a process ends: before its n-th call to anything outside, or after that call was carried out but before its answer came. */
export interface Death {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

/** A fetch of a process that dies at one call: from then on nothing is sent and nothing answered. Each I/O boundary of a run is one call. */
export interface KillerFetch {
  readonly fetch: typeof fetch;
  /** Resolves when the process is dead and what it had sent before has been carried out. */
  readonly dead: Promise<void>;
  /** Calls so far. */
  readonly calls: () => number;
}

export function killerFetch(death: Death | undefined): KillerFetch {
  let calls = 0;
  const life = { over: false };
  const isDead = (): boolean => life.over;
  const underWay = new Set<Promise<unknown>>();
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    die = () => {
      life.over = true;
      void Promise.allSettled(underWay).then(() => resolve());
    };
  });
  const carriedOut = async (...call: Parameters<typeof fetch>): Promise<Response> => {
    const sent = fetch(...call).then(async (response) => {
      // The whole answer has left the server before anyone dies of it.
      const body = await response.arrayBuffer();
      const { status, headers } = response;
      return new Response(status === 204 || status === 202 ? null : body, { status, headers });
    });
    underWay.add(sent);
    return sent.finally(() => underWay.delete(sent));
  };
  return {
    dead,
    calls: () => calls,
    fetch: async (...call) => {
      if (isDead()) return NEVER;
      calls += 1;
      const isLast = calls === death?.call;
      if (isLast && death.moment === 'before') die();
      if (isDead()) return NEVER;
      const response = await carriedOut(...call);
      if (isLast) die();
      return isDead() ? NEVER : response;
    },
  };
}

const NEVER = new Promise<never>(() => undefined);
