/** What the server was asked to do, for cost measuring and for the page at `/`. */
export interface RequestStatistics {
  /** HTTP requests to the Web API; a batch is one. */
  requests: number;
  /** Operations, those inside batches counted one by one. */
  operations: number;
  /** Rows created, changed and deleted (each row of a bulk message). */
  rowWrites: number;
  failures: number;
  /** Rows created, changed and deleted, by table: `{ invoice: { Create: 20, Update: 20 } }`. */
  readonly byTable: Record<string, Record<string, number>>;
  readonly recent: RecentRequest[];
}

export interface RecentRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** What failed, and why: of a batch the first part that did. */
  readonly error?: string;
}

const SHOWN = 50;

export const createRequestStatistics = (): RequestStatistics => ({
  requests: 0,
  operations: 0,
  rowWrites: 0,
  failures: 0,
  byTable: {},
  recent: [],
});

/** Counts one row written. */
export function recordWrite(statistics: RequestStatistics, message: string, table: string): void {
  statistics.rowWrites++;
  const counts = (statistics.byTable[table] ??= {});
  counts[message] = (counts[message] ?? 0) + 1;
}

export function recordRequest(statistics: RequestStatistics, request: RecentRequest): void {
  statistics.requests++;
  if (request.status >= 400) statistics.failures++;
  statistics.recent.unshift(request);
  statistics.recent.length = Math.min(statistics.recent.length, SHOWN);
}

/** Starts counting from nothing. */
export function resetStatistics(statistics: RequestStatistics): void {
  Object.assign(statistics, { requests: 0, operations: 0, rowWrites: 0, failures: 0 });
  statistics.recent.length = 0;
  for (const table of Object.keys(statistics.byTable)) Reflect.deleteProperty(statistics.byTable, table);
}
