import { readTimelineEmail, tables, timelineEmailSelect } from '@o2c/core/dataverse';
import { instant, isoDate, rowId } from '@o2c/core/kernel';
import { deliveryJobs } from '../../../../azure-functions/src/adapters/compose/delivery-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { type GraphConnection } from '../../../../azure-functions/src/adapters/graph/connection';
import { graphMail } from '../../../../azure-functions/src/adapters/graph/graph-mail';
import { throttleGate } from '../../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { type DeliveryReport } from '../../../../azure-functions/src/jobs/delivery/delivery-report';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { type AGraph, aGraph, type SunkMail } from '../../../builders/a-graph';
import { outboxIdOf } from '../../../builders/mailable-documents';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';

export const NL_MAILBOX = 'receivables@lowland.example';

/** What a proof puts between the relay and the world. */
export interface Between {
  readonly dataverseFetch?: typeof fetch;
  readonly graph?: Partial<GraphConnection>;
}

/** A local Dataverse and a mail sink of their own, and relays between them. */
export interface PostOffice {
  readonly dataverse: ProvisionedDataverse;
  readonly graph: AGraph;
  readonly relay: (moment: Moment, between?: Between) => Promise<DeliveryReport>;
  readonly sentTo: () => Promise<readonly SunkMail[]>;
  readonly outbox: (number: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly rowsOf: (
    table: keyof typeof tables,
    select: readonly string[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly timeline: () => Promise<readonly ReturnType<typeof timelineOf>[]>;
  readonly close: () => Promise<void>;
}

let runs = 0;

/** A run at this time; each has a correlation id of its own. */
export const at = (time: string): Moment => ({
  now: instant(time),
  today: isoDate(time.slice(0, 10)),
  correlationId: `run-${(runs += 1)}`,
});

export async function aPostOffice(): Promise<PostOffice> {
  const [dataverse, graph] = await Promise.all([provisionedDataverse(), aGraph()]);
  const { session } = dataverse;
  const rowsOf: PostOffice['rowsOf'] = (table, select) =>
    readRows(session, { from: tables[table].entitySetName, select });
  return {
    dataverse,
    graph,
    relay: async (moment, between = {}) => {
      const outreach = connectionOf(dataverse, graph, between);
      const mail = graphMail({ ...graph.connection, ...between.graph });
      const report = await deliveryJobs({ outreach, mail }).relayOutbox(moment);
      if (!report.ok) throw new Error(JSON.stringify(report.error));
      return report.value;
    },
    sentTo: async () => (await graph.mails(NL_MAILBOX)).filter(({ isDraft }) => !isDraft),
    outbox: async (number) => {
      const rows = await rowsOf(
        'outbox',
        Object.values(tables.outbox.columns).map(({ name }) => name),
      );
      const row = rows.find((one) => one[tables.outbox.primaryId] === outboxIdOf(number));
      if (!row) throw new Error(`no message for ${number}`);
      return row;
    },
    rowsOf,
    timeline: async () => (await rowsOf('email', timelineEmailSelect)).map(timelineOf),
    close: async () => {
      await Promise.all([dataverse.close(), graph.close()]);
    },
  };
}

/** Time moves only by sleeping, so that no wait is waited. */
function connectionOf({ session }: ProvisionedDataverse, { clock }: AGraph, between: Between): DataverseConnection {
  return {
    ...session.connection,
    clock,
    gate: throttleGate({ first: 4, most: 8, patienceMilliseconds: 60_000 }, clock),
    fetch: asOutreach(between.dataverseFetch ?? fetch),
  };
}

/** With the rights of the outreach service and no others (46). */
const asOutreach =
  (inner: typeof fetch): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('MSCRMCallerID', rowId('systemuser', 'o2c-outreach'));
    return inner(input, { ...init, headers });
  };

function timelineOf(row: unknown) {
  const read = readTimelineEmail(row);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
