import { type HostFailure } from '../host/host-failure';
import { type IdentifiedDraft } from './action-draft';
import { type RequestAnswer } from './request-answer';

export type PortOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: HostFailure };

/** Where requests go and where their answers come from. */
export interface RequestPort {
  /** Asks under the draft's own id; a request that is there already counts as asked. */
  readonly submit: (draft: IdentifiedDraft) => Promise<PortOutcome<void>>;
  /** Answers to these requests; absent where the host can hand requests on but hears nothing back. */
  readonly look: ((ids: readonly string[]) => Promise<PortOutcome<readonly RequestAnswer[]>>) | undefined;
}
