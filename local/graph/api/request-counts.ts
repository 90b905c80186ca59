/** What the API was asked since the start or the last reset. */
export interface Counts {
  readonly requests: number;
  readonly failures: number;
  readonly drafts: number;
  readonly sends: number;
  readonly reads: number;
  readonly deletes: number;
}

export interface RequestCounts {
  readonly count: (request: { readonly method: string; readonly path: string }, status: number) => void;
  readonly now: () => Counts;
  readonly reset: () => void;
}

const NOTHING: Counts = { requests: 0, failures: 0, drafts: 0, sends: 0, reads: 0, deletes: 0 };

export function countRequests(): RequestCounts {
  let counts = NOTHING;
  return {
    count: ({ method, path }, status) => {
      const kind = kindOf(method, path);
      counts = {
        ...counts,
        requests: counts.requests + 1,
        failures: counts.failures + (status >= 400 ? 1 : 0),
        ...(kind ? { [kind]: counts[kind] + 1 } : {}),
      };
    },
    now: () => counts,
    reset: () => void (counts = NOTHING),
  };
}

function kindOf(method: string, path: string): 'drafts' | 'sends' | 'reads' | 'deletes' | undefined {
  if (method === 'GET') return 'reads';
  if (method === 'DELETE') return 'deletes';
  if (method === 'POST') return path.endsWith('/send') ? 'sends' : 'drafts';
  return undefined;
}
