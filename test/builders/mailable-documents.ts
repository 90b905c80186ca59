import {
  type CustomerProfile,
  customerProfileIdentity,
  tables,
  writeCustomerProfile,
  writeInvoice,
  writeOutboxMessage,
  UNSCORED,
} from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { alternateKey, type CurrencyCode, decimal, instant, isoDate, money, negate, rowId } from '@o2c/core/kernel';
import { type OutboxMessage } from '@o2c/core/operations';
import { documentTotals } from '@o2c/core/totals';
import { writeTransactions } from '../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type Session } from '../../scripts/dataverse/connect';
import { upsertRow } from '../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../scripts/provision-dataverse/provision-currencies';
import { productIdOf, unitIdOf } from '../../scripts/provision-dataverse/provision-products';
import { rowOf } from '../../scripts/provision-dataverse/row-of';

/** What a test says of a posted document that waits in the outbox. */
export interface DocumentAsked {
  readonly number: string;
  readonly customer: string;
  readonly legalEntity?: 'NL01' | 'US01';
  readonly currency?: CurrencyCode;
  /** A credit note against this number. */
  readonly corrects?: string;
  /** Instead of those the lines give. */
  readonly changes?: Partial<Invoice>;
  readonly message?: Partial<OutboxMessage>;
}

export const invoiceIdOf = (number: string): string => rowId('invoice', number);
export const mailKeyOf = (number: string): string => alternateKey('mail', invoiceIdOf(number));
export const outboxIdOf = (number: string): string => rowId('outbox', mailKeyOf(number));

/** Customers, posted documents of two lines each and their outbox messages, as posting leaves them. */
export async function mailableDocuments(session: Session, documents: readonly DocumentAsked[]): Promise<void> {
  const ids = await currencyIds(session);
  await upsertRow(session, { entitySetName: 'salesorders', id: ORDER_ID }, await orderRow(session));
  const outcomes = await writeTransactions(
    session.connection,
    session.context,
    documents.map((asked) => {
      const links = { currencyIds: ids, ownerTeamId: rowId('team', asked.legalEntity ?? 'NL01') };
      return {
        key: asked.number,
        creates: [
          { entitySetName: tables.invoice.entitySetName, row: writeInvoice(invoiceOf(asked), links) },
          { entitySetName: tables.outbox.entitySetName, row: writeOutboxMessage(messageOf(asked)) },
        ],
        updates: [],
      };
    }),
  );
  const failed = [...outcomes].find(([, { outcome }]) => outcome !== 'written');
  if (failed) throw new Error(JSON.stringify(failed));
}

/** A customer with an address and a mail address; `changes` are columns of the account and members of the profile. */
export async function mailableCustomer(
  session: Session,
  name: string,
  changes: { readonly account?: object; readonly profile?: Partial<CustomerProfile> } = {},
): Promise<string> {
  const id = rowId('account', name);
  await upsertRow(
    session,
    { entitySetName: 'accounts', id },
    {
      name,
      accountnumber: id.slice(0, 8),
      emailaddress1: `${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40)}@customer.example`,
      address1_line1: 'Lange Straße 1',
      address1_city: 'Berlin',
      address1_postalcode: '10623',
      address1_country: 'DE',
      ...changes.account,
    },
  );
  const legalEntityId = rowId('legalentity', 'NL01');
  const profile: CustomerProfile = {
    ...customerProfileIdentity(id, legalEntityId),
    name,
    customerId: id,
    legalEntityId,
    currency: 'EUR',
    creditLimit: money(1_000_000_00, 'EUR'),
    unlimitedCredit: false,
    mandatoryCreditLimit: false,
    ...UNSCORED,
    excludedFromCredit: false,
    blocked: 'none',
    requiresPurchaseOrder: false,
    version: 1,
    ...changes.profile,
  };
  const links = { currencyIds: await currencyIds(session), ownerTeamId: rowId('team', 'NL01') };
  await upsertRow(session, ...rowOf(tables.customerProfile, writeCustomerProfile(profile, links)));
  return id;
}

const ORDER_ID = rowId('salesorder', 'mailable');

async function orderRow(session: Session): Promise<Record<string, string>> {
  const customer = await mailableCustomer(session, 'Ordering Customer');
  return {
    [tables.salesOrder.columns.orderNumber.name]: 'ORD-0815',
    name: 'ORD-0815',
    [tables.salesOrder.columns.orderedOn.name]: '2026-02-20',
    'customerid_account@odata.bind': `/accounts(${customer})`,
  };
}

function messageOf({ number, legalEntity = 'NL01', message }: DocumentAsked): OutboxMessage {
  return {
    id: outboxIdOf(number),
    key: mailKeyOf(number),
    type: 'mail.document',
    legalEntityId: rowId('legalentity', legalEntity),
    targetTable: tables.invoice.logicalName,
    targetId: invoiceIdOf(number),
    payload: '{}',
    status: 'pending',
    dueOn: instant('2026-03-01T09:00:00Z'),
    correlationId: 'posting',
    recordedOn: instant('2026-03-01T09:00:00Z'),
    ...message,
  };
}

function invoiceOf(asked: DocumentAsked): Invoice {
  const { number, legalEntity = 'NL01', currency = 'EUR', corrects, changes } = asked;
  const sign = corrects === undefined ? 1 : -1;
  const shared = { unitId: unitIdOf('Piece'), taxCategory: 'standard', taxRate: decimal('21') } as const;
  const lines = [
    { ...shared, productId: productIdOf('P-100'), quantity: decimal(2 * sign), unitPrice: decimal('149.5') },
    { ...shared, productId: productIdOf('P-110'), quantity: decimal(3 * sign), unitPrice: decimal('24.955') },
  ];
  const totals = documentTotals({ currency, lines });
  if (!totals.ok) throw new Error(totals.error.code);
  const { net, tax, gross, lineNets } = totals.value;
  return {
    id: invoiceIdOf(number),
    key: alternateKey('invoice', number),
    documentNumber: number,
    documentType: corrects === undefined ? 'invoice' : 'creditNote',
    customerId: rowId('account', asked.customer),
    legalEntityId: rowId('legalentity', legalEntity),
    orderId: ORDER_ID,
    ...(corrects === undefined ? {} : { correctsId: invoiceIdOf(corrects) }),
    paymentTermId: rowId('paymentterm', 'NET30'),
    customerPurchaseOrder: 'PO 4711',
    currency,
    issueDate: isoDate('2026-03-01'),
    dueDate: isoDate('2026-03-31'),
    deliveryDate: isoDate('2026-02-27'),
    net,
    tax,
    gross,
    accountingGross: gross,
    lines: lines.map((line, at) => ({
      ...line,
      id: rowId('invoicedetail', number, at + 1),
      lineNumber: at + 1,
      description: '',
      discount: money(0, currency),
      net: lineNets[at] ?? net,
      tax: sign < 0 ? negate(money(0, currency)) : money(0, currency),
    })),
    contentHash: number.padEnd(64, '0').toLowerCase(),
    posted: true,
    requestHash: 'test',
    lastOperationId: rowId('operation', number),
    ...changes,
  };
}
