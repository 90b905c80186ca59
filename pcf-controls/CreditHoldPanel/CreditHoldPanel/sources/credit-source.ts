import { type CreditSubject } from '@o2c/pcf-shared/credit-hold';

/** What is asked: which record, and when it is on the form anew. */
export interface CreditQuestion {
  readonly mode: CreditSubject['mode'];
  readonly id: string | undefined;
  /** Number of the record, for hosts that do not tell its id. */
  readonly key: string;
  /** Credit status on the form: when it changes, everything is read again. */
  readonly status: number | undefined;
}

export type CreditRefusal =
  | { readonly code: 'credit.offline' | 'credit.not-found' | 'credit.unreadable-snapshot' }
  | { readonly code: 'credit.no-permission'; readonly privilege: string | undefined }
  | { readonly code: 'credit.failed'; readonly message: string; readonly correlationId: string | undefined };

export type CreditOutcome =
  { readonly ok: true; readonly value: CreditSubject } | { readonly ok: false; readonly error: CreditRefusal };

/** Where the panel reads from: the Web API in model-driven hosts, a JSON snapshot in canvas hosts, anything in tests. */
export interface CreditSource {
  readonly read: (question: CreditQuestion) => Promise<CreditOutcome>;
}
