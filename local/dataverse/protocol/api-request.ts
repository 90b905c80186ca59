/** One request as the protocol sees it, whether it came over HTTP or as a part of a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Path below the service root, still percent-encoded, without a leading slash: `accounts(…)/name`. */
  readonly path: string;
  /** Query options, decoded; names as sent. */
  readonly options: ReadonlyMap<string, string>;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** The body of a file (`application/octet-stream`), which is no text; `body` is empty then. */
  readonly bytes?: Uint8Array;
  /** Whether it came in a batch, whose parts are text. */
  readonly inBatch?: true;
  /** `http://127.0.0.1:7081/api/data/v9.2`, for the absolute addresses in answers. */
  readonly serviceRoot: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Instead of text: the bytes of a file. */
  readonly bytes?: Uint8Array;
  /** By a scripted fault the connection is reset: without any answer, or in the middle of the body. */
  readonly broken?: 'at-once' | 'in-body';
}
