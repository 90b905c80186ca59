import { type Config } from '../config';
import { type Clock, type DataverseConnection } from '../dataverse/connection';
import { throttleGate } from '../dataverse/throttle-gate';
import { EXCHANGE_LIMITS } from '../graph/mailbox-gate';
import { type GraphConnection } from '../graph/connection';
import { chooseAccessTokens } from '../identity/choose-access-tokens';

/** One organization as the two services see it, each behind a gate of its own (design.md decision 14), and the mailbox. */
export interface HostConnections {
  readonly posting: DataverseConnection;
  readonly outreach: DataverseConnection;
  readonly graph: GraphConnection;
}

/** An answer of Graph that has not come by then counts as lost. */
const GRAPH_DEADLINE_MILLISECONDS = 30_000;

/** Connections as the settings say. Throws when the local identity is asked for and something is not on this machine. */
export function hostConnections(config: Config, clock: Clock): HostConnections {
  const connectionOf = (identity: Config['identity']): DataverseConnection => ({
    url: config.dataverseUrl,
    tokens: chooseAccessTokens({ dataverseUrl: config.dataverseUrl, identity }, clock.now),
    gate: throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock),
    deadlines: config.deadlines,
    fetch,
    clock,
    // Below the life of a job's slice, which ends after five minutes and begins again.
    patience: { tries: 6, milliseconds: 240_000 },
  });
  const outreach = connectionOf(config.outreachIdentity);
  return {
    posting: connectionOf(config.identity),
    outreach,
    graph: {
      url: config.mail.graphUrl,
      tokens: outreach.tokens,
      fetch,
      clock,
      deadlineMilliseconds: GRAPH_DEADLINE_MILLISECONDS,
      limits: EXCHANGE_LIMITS,
    },
  };
}
