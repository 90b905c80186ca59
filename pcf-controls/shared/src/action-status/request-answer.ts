/** What the service has said about a request so far. */
export interface RequestAnswer {
  readonly id: string;
  readonly status: 'requested' | 'accepted' | 'needsApproval' | 'done' | 'rejected' | 'failed';
  /** What the service wrote for the person who asked; empty while it has not answered. */
  readonly result: Readonly<Record<string, unknown>>;
}
