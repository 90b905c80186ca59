import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphConnection } from '../../azure-functions/src/adapters/graph/connection';
import { EXCHANGE_LIMITS } from '../../azure-functions/src/adapters/graph/mailbox-gate';
import { startGraph } from '../../local/graph/start-graph';
import { movingClock, type MovingClock } from './moving-clock';

/** A message of the mail sink, as Graph shows it. */
export interface SunkMail {
  readonly id: string;
  readonly isDraft: boolean;
  readonly subject: string;
  readonly internetMessageId: string;
  readonly body: { readonly content: string };
  readonly toRecipients: readonly { readonly emailAddress: { readonly address: string } }[];
  readonly internetMessageHeaders: readonly { readonly name: string; readonly value: string }[];
  readonly singleValueExtendedProperties: readonly { readonly value: string }[];
  readonly attachments: readonly { readonly name: string; readonly contentBytes: string }[];
}

export interface AGraph {
  readonly url: string;
  readonly clock: MovingClock;
  /** A connection with Exchange's own limits, on a clock that only sleeping moves. */
  readonly connection: GraphConnection;
  /** Installs a fault (local/graph/README.md). */
  readonly strike: (fault: object) => Promise<void>;
  readonly mails: (mailbox: string) => Promise<readonly SunkMail[]>;
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
  /** No faults, and the counting begins anew; mails stay. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A mail sink of its own on a free port. */
export async function aGraph(): Promise<AGraph> {
  const clock = movingClock();
  const dataFolder = mkdtempSync(join(tmpdir(), 'o2c-graph-'));
  const graph = await startGraph({ port: 0, dataFolder, now: () => new Date(clock.now()) });
  const local = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${graph.url}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...ASKING,
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  return {
    url: graph.url,
    clock,
    connection: {
      url: graph.url,
      tokens: { tokenFor: () => Promise.resolve('test') },
      fetch,
      clock,
      deadlineMilliseconds: 5_000,
      limits: EXCHANGE_LIMITS,
    },
    strike: async (fault) => {
      await local('POST', '/__local/faults', fault);
    },
    mails: async (mailbox) => {
      const query = '$top=1000&$expand=singleValueExtendedProperties,attachments';
      const answer = await local('GET', `/v1.0/users/${mailbox}/messages?${query}`);
      return (answer as { value: readonly SunkMail[] }).value;
    },
    counts: async () => (await local('GET', '/__local/requests')) as Readonly<Record<string, number>>,
    settle: async () => {
      await local('DELETE', '/__local/faults');
      await local('DELETE', '/__local/requests');
    },
    close: async () => {
      await graph.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

const ASKING = { headers: { authorization: 'Bearer test', prefer: 'IdType="ImmutableId"' } } as const;
