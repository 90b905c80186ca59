import {
  bankEntrySelect,
  creditHoldSelect,
  HOLD_REASONS,
  holdReasonSelect,
  invoiceSelect,
  ledgerEntrySelect,
  openItemSelect,
  orderLineSelect,
  readBankEntry,
  readCreditHold,
  readLedgerEntry,
  readOpenItem,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { instant, type IsoDate, type Result } from '@o2c/core/kernel';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { moneyPath, type MoneyPath } from '../../../azure-functions/src/adapters/compose/money-path';
import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { graphMail } from '../../../azure-functions/src/adapters/graph/graph-mail';
import { type JournaledJob } from '../../../azure-functions/src/jobs/journal/journaled-job';
import { runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { readAll } from '../../../scripts/dataverse/read-all';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { type Session } from '../../../scripts/dataverse/connect';
import { readOrganisation } from '../../../scripts/provision-dataverse/organisation';
import { currencyIds } from '../../../scripts/provision-dataverse/provision-currencies';
import { anchorsInMemory } from '../../azure-functions/jobs/sealing/anchors-in-memory';
import { type AGraph } from '../../builders/a-graph';
import { type ProvisionedDataverse, TEST_ACCOUNT_HASH_KEY } from '../../builders/provisioned-dataverse';
import { complain } from './lines/scenario-entry';
import { type Book, type World } from './world';

const organisation = join(__dirname, '../../../scripts/demo/organisation.json');
const MAILBOX = 'receivables@lowland.example';

/** Composes the money path over a provisioned Dataverse and a mail sink, as the hosts compose it. */
export async function openWorld({ session }: ProvisionedDataverse, graph: AGraph): Promise<World> {
  const payers = new Set<string>();
  const path = moneyPath({
    posting: session.connection,
    outreach: session.connection,
    mail: graphMail(graph.connection),
    anchors: anchorsInMemory(),
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
    customersPaid: (ids) => {
      for (const id of ids) payers.add(id);
      return Promise.resolve();
    },
  });
  const moment = clock();
  const known = { session, path, moment };
  return {
    ...known,
    organisation: readOrganisation(organisation),
    currencyIds: await currencyIds(session),
    customers: new Map(),
    orders: new Map(),
    shipments: new Map(),
    payers: new Map(),
    files: new Map(),
    lastPosted: [],
    must,
    named: (line, names, name) => names.get(name) ?? complain(line, `nothing before this line is called ${name}`),
    ...workers(known),
    ...readers(session),
    mails: async () => (await graph.mails(MAILBOX)).filter(({ isDraft }) => !isDraft),
    takePayers: () => {
      const taken = [...payers];
      payers.clear();
      return taken;
    },
  };
}

/** Each line of a day comes a minute after the one before. */
function clock(): World['moment'] {
  let minutes = 0;
  return (day) => {
    minutes += 1;
    const time = [8 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return { now: instant(`${day}T${time}:00Z`), today: day, correlationId: randomUUID() };
  };
}

function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

interface Known {
  readonly session: Session;
  readonly path: MoneyPath;
  readonly moment: (day: IsoDate) => Moment;
}

function workers({ session, path, moment }: Known): Pick<World, 'run' | 'evaluate' | 'mail'> {
  const run = async (job: JournaledJob, day: IsoDate): Promise<void> => {
    const at = moment(day);
    const work = runJob({
      journal: journalRows(session.connection, { correlationId: at.correlationId }),
      worker: 'scenario',
      now: () => at.now,
      mayGoOn: () => true,
      log: () => undefined,
    });
    must(await work(job, { asOf: day }, at));
  };
  return {
    run,
    evaluate: async (orderIds, day) => void must(await path.evaluateOrders(orderIds, moment(day))),
    mail: async (day) => void must(await path.relayOutbox(moment(day))),
  };
}

function readers(session: Session): Pick<World, 'order' | 'holds' | 'book' | 'invoiceId'> {
  const { salesOrder, salesOrderLine, creditHold, creditHoldReason, openItem, ledgerEntry, bankEntry, invoice } =
    tables;
  return {
    order: async (id) => {
      const [head] = await readRows(session, {
        from: salesOrder.entitySetName,
        select: salesOrderSelect,
        where: equal(salesOrder.columns.id.name, { id }),
      });
      const lines = await readRows(session, {
        from: salesOrderLine.entitySetName,
        select: orderLineSelect,
        where: equal(salesOrderLine.lookups.salesOrder.value, { id }),
      });
      return must(readSalesOrder(head, lines));
    },
    holds: async (orderId) => {
      const rows = await readRows(session, {
        from: creditHold.entitySetName,
        select: creditHoldSelect,
        where: equal(creditHold.lookups.salesOrder.value, { id: orderId }),
        expand: `${HOLD_REASONS}($select=${[...holdReasonSelect, creditHoldReason.columns.id.name].join(',')})`,
      });
      return rows.map((row) => must(readCreditHold(row, row[HOLD_REASONS] as readonly unknown[])));
    },
    book: async (): Promise<Book> => ({
      items: await readAll(session, { from: openItem.entitySetName, select: openItemSelect }, readOpenItem),
      ledger: await readAll(session, { from: ledgerEntry.entitySetName, select: ledgerEntrySelect }, readLedgerEntry),
      entries: await readAll(session, { from: bankEntry.entitySetName, select: bankEntrySelect }, readBankEntry),
    }),
    invoiceId: async (number) => {
      const where = equal(invoice.columns.documentNumber.name, { text: number });
      const [row] = await readRows(session, { from: invoice.entitySetName, select: invoiceSelect, where });
      return row === undefined ? undefined : String(row[invoice.primaryId]);
    },
  };
}
