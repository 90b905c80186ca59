/** What a person wants done, before it is asked for. One draft is one request about one row: many rows are many drafts, made together. */
export interface ActionDraft {
  /** Type of the action request, e.g. `credit.release`. */
  readonly type: string;
  readonly targetTable: string;
  readonly targetId: string;
  /** Name of the target as people know it, for what is said about the request. */
  readonly label: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A draft under the id that the control made for it: asked twice it is the same request. */
export interface IdentifiedDraft extends ActionDraft {
  readonly id: string;
}
