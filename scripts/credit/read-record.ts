import {
  ADJUSTMENT_LINES,
  adjustmentLineSelect,
  adjustmentSelect,
  type CustomerSecurity,
  customerSecuritySelect,
  readAdjustment,
  readCustomerSecurity,
  customerProfileSelect,
  decisionSelect,
  openItemSelect,
  invoiceSelect,
  readCustomerProfile,
  readDecision,
  readInvoice,
  readOpenItem,
  readSettlement,
  settlementSelect,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { daysOf, type PostedLimitLine } from '@o2c/core/credit-limits';
import { type Money } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { type OpenItem, type Settlement } from '@o2c/core/receivables';
import { z } from 'zod';

import { any, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';

/** What of an order the record needs beside its decisions; an order somebody made by hand may have no more than an id. */
export interface RecordedOrder {
  readonly id: string;
  readonly name: string;
  /** Place in the order of receipt: when it was created, ordered, and its number. */
  readonly received: string;
  /** It is neither waiting nor under way any more. */
  readonly isOver: boolean;
}

/** A posted invoice of an order. */
export interface RecordedInvoice {
  readonly orderId: string;
  readonly documentNumber: string;
  readonly gross: Money;
}

/** Everything that was recorded of credit, orders and money. */
export interface CreditRecord {
  readonly decisions: readonly Decision[];
  readonly profiles: readonly StoredCustomerProfile[];
  readonly orders: readonly RecordedOrder[];
  readonly items: readonly OpenItem[];
  readonly settlements: readonly Settlement[];
  readonly invoices: readonly RecordedInvoice[];
  /** Posted lines of limit journals. */
  readonly limitLines: readonly PostedLimitLine[];
  readonly securities: readonly CustomerSecurity[];
}

const DECIDED = ['order.clear', 'credit.release', 'credit.reject', 'credit.force'];

/** Reads the record of an environment, whole tables once each. */
export async function readRecord(session: Session): Promise<CreditRecord> {
  const { creditSecurity, decision, customerProfile, openItem, settlement } = tables;
  const ofCredit = any(...DECIDED.map((text) => equal(decision.columns.type.name, { text })));
  return {
    decisions: await readAll(
      session,
      { from: decision.entitySetName, select: decisionSelect, where: ofCredit },
      readDecision,
    ),
    profiles: await readAll(
      session,
      { from: customerProfile.entitySetName, select: customerProfileSelect },
      readCustomerProfile,
    ),
    orders: await readOrders(session),
    items: await readAll(session, { from: openItem.entitySetName, select: openItemSelect }, readOpenItem),
    settlements: await readAll(session, { from: settlement.entitySetName, select: settlementSelect }, readSettlement),
    invoices: await readInvoices(session),
    limitLines: await readLimitLines(session),
    securities: await readAll(
      session,
      { from: creditSecurity.entitySetName, select: customerSecuritySelect },
      readCustomerSecurity,
    ),
  };
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const SUBMITTED = 1;

async function readOrders(session: Session): Promise<readonly RecordedOrder[]> {
  const { entitySetName: from, primaryId, columns } = tables.salesOrder;
  const names = [columns.createdOn.name, columns.orderedOn.name, columns.orderNumber.name];
  const rows = await readRows(session, { from, select: [primaryId, columns.state.name, ...names] });
  return rows.map((row) => {
    const received = names.map((name) => text.parse(row[name]));
    const id = text.parse(row[primaryId]).toLowerCase();
    return {
      id,
      name: received[2] ?? id,
      received: [...received, id].join(' '),
      isOver: row[columns.state.name] !== SUBMITTED,
    };
  });
}

async function readInvoices(session: Session): Promise<readonly RecordedInvoice[]> {
  const { entitySetName: from, columns } = tables.invoice;
  const where = equal(columns.posted.name, { yesNo: true });
  const invoices = await readAll(session, { from, select: invoiceSelect, where }, (row) => readInvoice(row, []));
  return invoices.flatMap(({ orderId, documentType, documentNumber, gross }) =>
    orderId === undefined || documentType !== 'invoice' ? [] : [{ orderId, documentNumber, gross }],
  );
}

/** Lines of journals, with the days of their journal where they have none of their own. */
async function readLimitLines(session: Session): Promise<readonly PostedLimitLine[]> {
  const { entitySetName: from } = tables.creditLimitAdjustment;
  const expand = `${ADJUSTMENT_LINES}($select=${adjustmentLineSelect.join(',')})`;
  const journals = await readAll(session, { from, select: adjustmentSelect, expand }, (row) =>
    readAdjustment(row, nested.parse(row)[ADJUSTMENT_LINES] ?? []),
  );
  return journals.flatMap((journal) =>
    journal.lines.flatMap((line) => {
      if (line.postedOn === undefined) return [];
      const { validFrom, expiresOn } = daysOf(line, journal);
      const days = {
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(expiresOn === undefined ? {} : { expiresOn }),
      };
      return [{ ...line, ...days, type: journal.type, postedOn: line.postedOn }];
    }),
  );
}

const nested = z.object({ [ADJUSTMENT_LINES]: z.array(z.unknown()).optional() });
