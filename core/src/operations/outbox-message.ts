import { type Instant } from '../kernel';

/** A message that must go out exactly once; created in the change set of the effect it tells of (spec/reliability.md 3.1). */
export interface OutboxMessage {
  readonly id: string;
  /** Deterministic, lower-case hexadecimal; travels with the mail as `o2cKey`. */
  readonly key: string;
  /** `mail.document`: a document goes to its customer by mail. */
  readonly type: 'mail.document';
  readonly legalEntityId: string;
  readonly targetTable: string;
  readonly targetId: string;
  readonly payload: string;
  readonly status: 'pending' | 'claimed' | 'drafted' | 'sent' | 'failed' | 'parked';
  readonly dueOn: Instant;
  readonly correlationId: string;
  readonly recordedOn: Instant;
}
