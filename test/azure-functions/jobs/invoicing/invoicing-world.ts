import {
  INVOICE_LINES,
  invoiceLineSelect,
  invoiceSelect,
  ledgerEntrySelect,
  numberSeriesSelect,
  openItemSelect,
  readInvoice,
  readLedgerEntry,
  readNumberSeries,
  readOpenItem,
  readSettlement,
  readVoidedNumber,
  settlementSelect,
  tables,
  voidedNumberSelect,
} from '@o2c/core/dataverse';
import { type ShipRequest } from '@o2c/core/fulfilment';
import { instant, isoDate } from '@o2c/core/kernel';
import { invoicingJobs } from '../../../../azure-functions/src/adapters/compose/invoicing-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { journalRows } from '../../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { runJob } from '../../../../azure-functions/src/jobs/journal/run-job';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { billingWorld, on } from '../fulfilment/billing-world';
import { taken } from '../fulfilment/taken';
import { payInvoice } from './pay-invoice';

/** The world with invoicing in it. */
export async function invoicingWorld(provisioned: ProvisionedDataverse) {
  const world = await billingWorld(provisioned);
  const { rows } = world;

  /** Ships and delivers what is asked for, or everything that is left, on the day after the second of March by default. */
  const deliver = async (
    orderId: string,
    key: string,
    { lines, day = '2026-03-03' }: { readonly lines?: ShipRequest['lines']; readonly day?: string } = {},
  ): Promise<string> => {
    const request = { key, orderId, shippedOn: isoDate('2026-03-02'), ...(lines ? { lines } : {}) };
    const [shipped] = taken(await world.jobs.shipOrders([request], on('2026-03-02')));
    if (shipped?.outcome !== 'shipped') throw new Error(JSON.stringify(shipped));
    const report = { shipmentId: shipped.shipmentId, deliveredOn: isoDate(day) };
    const [delivered] = taken(await world.jobs.confirmDeliveries([report], on(day)));
    if (delivered?.outcome !== 'confirmed') throw new Error(JSON.stringify(delivered));
    return shipped.shipmentId;
  };

  const billing = invoicingJobs({ dataverse: world.dataverse });

  return {
    ...world,
    billing,
    deliver,
    /** A payment of so much of an invoice on 5 March, settled against its first instalment. */
    pay: (invoiceId: string, minor: number) => payInvoice(world, invoiceId, minor),
    /** One run of invoicing over all companies. */
    run: (
      today = '2026-03-04',
      { dataverse = world.dataverse, ...how }: RunHow & { readonly dataverse?: DataverseConnection } = {},
    ) => runInvoicing(dataverse, how, on(today)),
    invoices: async () => {
      const found = await rows({
        from: tables.invoice.entitySetName,
        select: invoiceSelect,
        expand: `${INVOICE_LINES}($select=${invoiceLineSelect.join(',')})`,
        orderBy: tables.invoice.columns.documentNumber.name,
      });
      return found.map((row) => taken(readInvoice(row, row[INVOICE_LINES] as readonly WireRow[])));
    },
    openItems: async () =>
      (await rows({ from: tables.openItem.entitySetName, select: openItemSelect })).map((row) =>
        taken(readOpenItem(row)),
      ),
    entries: async () =>
      (await rows({ from: tables.ledgerEntry.entitySetName, select: ledgerEntrySelect })).map((row) =>
        taken(readLedgerEntry(row)),
      ),
    settlements: async () =>
      (await rows({ from: tables.settlement.entitySetName, select: settlementSelect })).map((row) =>
        taken(readSettlement(row)),
      ),
    series: async () =>
      (await rows({ from: tables.numberSeries.entitySetName, select: numberSeriesSelect })).map((row) =>
        taken(readNumberSeries(row)),
      ),
    voided: async () =>
      (await rows({ from: tables.voidedNumber.entitySetName, select: voidedNumberSelect })).map((row) =>
        taken(readVoidedNumber(row)),
      ),
  };
}

export type InvoicingWorld = Awaited<ReturnType<typeof invoicingWorld>>;

interface RunHow {
  readonly worker?: string;
  readonly legalEntityId?: string;
}

async function runInvoicing(
  dataverse: DataverseConnection,
  { worker = 'worker', legalEntityId }: RunHow,
  moment: Moment,
) {
  const ports = {
    journal: journalRows(dataverse, moment),
    worker,
    now: () => instant('2026-03-04T09:00:00Z'),
    mayGoOn: () => true,
    log: () => undefined,
  };
  const scope = { asOf: moment.today, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
  return runJob(ports)(invoicingJobs({ dataverse }).invoicing, scope, moment);
}
