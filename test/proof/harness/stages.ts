import { shipmentIdentity } from '@o2c/core/fulfilment';

import { moneyPath, type MoneyPath } from '../../../azure-functions/src/adapters/compose/money-path';
import { readDocumentFonts } from '../../../azure-functions/src/formats/pdf/document-fonts';
import { renderBillingDocument } from '../../../azure-functions/src/formats/pdf/render-billing-document';
import { outboxRows } from '../../../azure-functions/src/adapters/dataverse/rows/outbox-rows';
import { relayOutbox } from '../../../azure-functions/src/jobs/delivery/relay-outbox';
import { throttleGate } from '../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { graphMail } from '../../../azure-functions/src/adapters/graph/graph-mail';
import { type JournaledJob } from '../../../azure-functions/src/jobs/journal/journaled-job';
import { runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../scripts/dataverse/connect';
import { anchorsInMemory } from '../../azure-functions/jobs/sealing/anchors-in-memory';
import { TEST_ACCOUNT_HASH_KEY } from '../../builders/provisioned-dataverse';
import { bankFiles } from './bank-file';
import { type MortalProcess } from './mortal-process';
import { ordersOf, TODAY } from './world';

/** What a stage works in: the world outside the process, the process, and its moment. */
export interface Stand {
  /** Outside: what the harness looks and prepares with. */
  readonly session: Session;
  readonly graphUrl: string;
  readonly process: MortalProcess;
  readonly moment: Moment;
  /** Names the process among others. */
  readonly worker: string;
}

/** One stage of the money path as a host drives it; driven again, it goes on where it stands. */
export interface Stage {
  readonly name: string;
  readonly run: (stand: Stand) => Promise<void>;
  /** What makes good by night what a dead process could not tell any more. */
  readonly night?: (stand: Stand) => Promise<void>;
}

/** Stages 2 to 5 of the issue: credit, shipment and invoice, mail, cash. */
export const stages: readonly Stage[] = [
  {
    name: 'credit',
    run: async (stand) => {
      const orders = await ordersOf(stand.session);
      must(await pathOf(stand).evaluateOrders(orders, stand.moment));
    },
  },
  {
    name: 'shipping',
    run: async (stand) => {
      const orders = await ordersOf(stand.session);
      const requests = orders.map((orderId) => ({ key: `proof-${orderId}`, orderId, shippedOn: TODAY }));
      must(await pathOf(stand).shipOrders(requests, stand.moment));
    },
  },
  {
    name: 'proof of delivery',
    run: async (stand) => {
      const orders = await ordersOf(stand.session);
      const reports = orders.map((orderId) => ({
        shipmentId: shipmentIdentity(`proof-${orderId}`).id,
        deliveredOn: TODAY,
      }));
      must(await pathOf(stand).confirmDeliveries(reports, stand.moment));
    },
  },
  { name: 'invoicing', run: (stand) => journaled(stand, pathOf(stand).invoicing) },
  { name: 'mail', run: relayed },
  {
    name: 'statements',
    run: async (stand) => {
      for (const file of await bankFiles(stand.session)) must(await pathOf(stand).postStatements(file, stand.moment));
    },
  },
  {
    name: 'matching',
    run: (stand) => journaled(stand, pathOf(stand).matching),
    // Payments are scored in the run that posts them, and otherwise by night (CR-18).
    night: async (stand) => void must(await pathOf(stand).creditScore.work(stand.moment)),
  },
];

/** As deliveryJobs composes it, but each document is rendered once for all runs: that is the slowest part, and no call over the network. */
async function relayed({ session, graphUrl, process, moment }: Stand): Promise<void> {
  const { fetch, clock } = process;
  const { tokens } = session.connection;
  const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
  const relay = relayOutbox({
    outbox: outboxRows({ ...session.connection, fetch, clock, gate }, { correlationId: moment.correlationId }),
    mail: graphMail({ url: graphUrl, tokens, fetch, clock, deadlineMilliseconds: 5_000, limits: LIMITS }),
    render: rendered,
  });
  must(await relay(moment));
}

const fonts = readDocumentFonts();
const shelf = new Map<string, ReturnType<typeof renderBillingDocument>>();

function rendered(document: Parameters<typeof renderBillingDocument>[0]): ReturnType<typeof renderBillingDocument> {
  const title = JSON.stringify(document);
  const known = shelf.get(title) ?? renderBillingDocument(document, fonts);
  shelf.set(title, known);
  return known;
}

/** Composed anew for each stage, as a host that has just started does. */
function pathOf({ session, graphUrl, process }: Stand): MoneyPath {
  const { fetch, clock } = process;
  const gate = () => throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
  const { tokens } = session.connection;
  return moneyPath({
    posting: { ...session.connection, fetch, clock, gate: gate() },
    outreach: { ...session.connection, fetch, clock, gate: gate() },
    mail: graphMail({ url: graphUrl, tokens, fetch, clock, deadlineMilliseconds: 5_000, limits: LIMITS }),
    anchors: anchorsInMemory(),
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
  });
}

/** The sink bears more than Exchange. */
const LIMITS = { concurrent: 4, sendsPerMinute: 1_000_000, sendsPerDay: 1_000_000, sliceMinutes: 5 };

async function journaled({ session, process, moment, worker }: Stand, job: JournaledJob): Promise<void> {
  const { fetch, clock } = process;
  const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
  const run = runJob({
    journal: journalRows({ ...session.connection, fetch, clock, gate }, { correlationId: moment.correlationId }),
    worker,
    now: () => moment.now,
    mayGoOn: () => true,
    log: () => undefined,
  });
  must(await run(job, { asOf: moment.today }, moment));
}

/** A stage that could not even read is no proof of anything. */
function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object }): T {
  if (!result.ok) throw new Error(`The stage could not run: ${JSON.stringify(result.error)}`);
  return result.value;
}
