import { type PostingEvent } from './ledger-entry';

/** The posting profile of one legal entity: the account of each event it has one for. */
export type PostingAccounts = Readonly<Partial<Record<PostingEvent, string>>>;

/** The posting profile has no account for an event that must be posted. */
export interface NoAccount {
  readonly code: 'posting.no-account';
  readonly event: PostingEvent;
}
