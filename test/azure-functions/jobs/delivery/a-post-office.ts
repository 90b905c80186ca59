import { readTimelineEmail, tables, timelineEmailSelect } from '@o2c/core/dataverse';
import { instant, isoDate, rowId } from '@o2c/core/kernel';
import { deliveryJobs } from '../../../../azure-functions/src/adapters/compose/delivery-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { type GraphConnection } from '../../../../azure-functions/src/adapters/graph/connection';
import { graphMail } from '../../../../azure-functions/src/adapters/graph/graph-mail';
import { throttleGate } from '../../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { type DeliveryReport } from '../../../../azure-functions/src/jobs/delivery/delivery-report';
import { type ReplayOutcome } from '../../../../azure-functions/src/jobs/delivery/replay-messages';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { type AGraph, aGraph, type SunkMail } from '../../../builders/a-graph';
import { invoiceIdOf, mailKeyOf, outboxIdOf } from '../../../builders/mailable-documents';
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
  readonly replay: (numbers: readonly string[], moment: Moment) => Promise<readonly ReplayOutcome[]>;
  readonly sentTo: () => Promise<readonly SunkMail[]>;
  readonly outbox: (number: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly rowsOf: (
    table: keyof typeof tables,
    select: readonly string[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** How each document stands: mails sent of it, completed mails on the timeline, and its message's status. */
  readonly standing: (numbers: readonly string[]) => Promise<readonly Standing[]>;
  readonly timeline: () => Promise<readonly ReturnType<typeof timelineOf>[]>;
  readonly close: () => Promise<void>;
}

export interface Standing {
  readonly number: string;
  readonly mails: number;
  readonly timeline: number;
  readonly status: string;
}

/** As every document must end. */
export const sentOnce = (number: string): Standing => ({ number, mails: 1, timeline: 1, status: 'sent' });

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
    replay: async (numbers, moment) => {
      const jobs = deliveryJobs({ outreach: connectionOf(dataverse, graph, {}), mail: graphMail(graph.connection) });
      const outcomes = await jobs.replayMessages(numbers.map(mailKeyOf), moment);
      if (!outcomes.ok) throw new Error(JSON.stringify(outcomes.error));
      return [...outcomes.value.values()];
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
    standing: async (numbers) => {
      const { id, outboxStatus } = tables.outbox.columns;
      const [mails, emails, rows] = await Promise.all([
        graph.mails(NL_MAILBOX),
        rowsOf('email', timelineEmailSelect),
        rowsOf('outbox', [id.name, outboxStatus.name]),
      ]);
      const timeline = emails.map(timelineOf);
      return numbers.map((number) => ({
        number,
        mails: mails.filter((mail) => !mail.isDraft && keyOf(mail) === mailKeyOf(number)).length,
        timeline: timeline.filter((mail) => mail.isCompleted && mail.invoiceId === invoiceIdOf(number)).length,
        status: statusName(rows.find((row) => row[id.name] === outboxIdOf(number))?.[outboxStatus.name]),
      }));
    },
    timeline: async () => (await rowsOf('email', timelineEmailSelect)).map(timelineOf),
    close: async () => {
      await Promise.all([dataverse.close(), graph.close()]);
    },
  };
}

const keyOf = ({ singleValueExtendedProperties: [property] }: SunkMail): string => property?.value ?? '';

const statusName = (value: unknown): string =>
  Object.entries(tables.outbox.choices.outboxStatus).find(([, number]) => number === value)?.[0] ?? 'none';

/** Time moves only by sleeping, so that no wait is waited. */
function connectionOf({ session }: ProvisionedDataverse, { clock }: AGraph, between: Between): DataverseConnection {
  return {
    ...session.connection,
    clock,
    gate: throttleGate({ first: 4, most: 8, patienceMilliseconds: 60_000 }, clock),
    fetch: asOutreach(between.dataverseFetch ?? fetch),
    ...(between.dataverseFetch ? SHORT_LIVED : {}),
  };
}

/** What is left of a relay that died gives up soon: nobody answers it, and the tests wait for its timers. */
const SHORT_LIVED = {
  deadlines: { singleMilliseconds: 2_000, batchMilliseconds: 2_000 },
  patience: { tries: 1, milliseconds: 2_000 },
} as const;

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
