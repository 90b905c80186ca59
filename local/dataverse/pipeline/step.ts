/** Stages of the event pipeline, numbered as the platform numbers them; 30 is the main operation itself. */
export type Stage = 10 | 20 | 40;

export interface StepImage {
  readonly alias: string;
  readonly kind: 'pre' | 'post' | 'both';
  /** Columns shown; all when empty. */
  readonly columns: readonly string[];
}

/** A web address that receives events (serviceendpoint with contract 8). */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly authentication: 'none' | 'webhook-key' | 'http-header' | 'http-query-string';
  readonly secret: string;
}

/** An enabled step that this server can run: a row of sdkmessageprocessingstep whose event handler is a webhook. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly message: string;
  /** Logical name, or `none` for every table. */
  readonly table: string;
  readonly stage: Stage;
  readonly mode: 'synchronous' | 'asynchronous';
  readonly rank: number;
  /** Update only: the step runs when one of these columns is written; undefined for any. */
  readonly filter: ReadonlySet<string> | undefined;
  readonly images: readonly StepImage[];
  readonly endpoint: Endpoint;
  /** The user the step runs as, when not the caller. */
  readonly runsAs: string | undefined;
  readonly deleteWhenDone: boolean;
}
