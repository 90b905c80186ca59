import { type GateClock } from '../dataverse/throttle-gate';
import { type AccessTokens } from '../identity/access-tokens';
import { type MailboxLimits } from './mailbox-gate';

/** Microsoft Graph as the outreach identity sees it. */
export interface GraphConnection {
  /** Origin, without a path: `https://graph.microsoft.com`. */
  readonly url: string;
  readonly tokens: AccessTokens;
  /** The platform's; a proof stands between to lose answers or to end the process. */
  readonly fetch: typeof fetch;
  readonly clock: GateClock;
  readonly deadlineMilliseconds: number;
  readonly limits: MailboxLimits;
}
