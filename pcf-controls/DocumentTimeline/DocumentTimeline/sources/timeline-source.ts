import { type Row } from './cells';

/** What the timeline is about. */
export interface Subject {
  readonly type: 'order' | 'invoice' | 'account';
  readonly id: string | undefined;
  /** Number of the record, for hosts that do not tell its id. */
  readonly key: string;
}

/** Rows by logical name of their table, each row once. */
export type RowsByTable = ReadonlyMap<string, readonly Row[]>;

export interface TimelineReading {
  readonly rows: RowsByTable;
  /** Tables that this person may not read; their events are missing. */
  readonly unreadable: readonly string[];
  /** Tables of which only the newest rows were read. */
  readonly cut: readonly string[];
}

export type TimelineRefusal =
  | { readonly code: 'timeline.offline' }
  | { readonly code: 'timeline.not-found' }
  | { readonly code: 'timeline.no-permission'; readonly privilege: string | undefined }
  | { readonly code: 'timeline.failed'; readonly message: string; readonly correlationId: string | undefined };

export type TimelineOutcome =
  { readonly ok: true; readonly value: TimelineReading } | { readonly ok: false; readonly error: TimelineRefusal };

/** Where the timeline reads from: the Web API in model-driven hosts, anything in tests. */
export interface TimelineSource {
  readonly read: (subject: Subject) => Promise<TimelineOutcome>;
}
