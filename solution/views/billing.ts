import { isEmpty, isNotZero, isOneOf, isPast, listView } from '../build/view';
import { deliveryStatus } from '../choices/billing';
import { type ViewCondition, type ViewDeclaration, type ViewLink } from '../model/view';

const INVOICE = 'invoice';
const DELIVERY = 'o2c_documentdelivery';

/** The instalments of an invoice that are not paid: what is left of each, and when it is due. */
const unpaid = (more: readonly ViewCondition[]): ViewLink => ({
  table: 'o2c_openitem',
  alias: 'unpaid',
  from: 'o2c_invoiceid',
  to: 'invoiceid',
  type: 'inner',
  where: [isNotZero('o2c_openamount'), ...more],
  columns: ['o2c_openamount', 'o2c_duedate'],
});

/** Invoices by what is to be done about them. */
export const billingViews: readonly ViewDeclaration[] = [
  listView(INVOICE, 'all', {
    label: 'All invoices',
    columns: ['name', 'customerid', 'o2c_documenttype', 'o2c_postedgross', 'o2c_issuedate', 'o2c_duedate'],
    sortedBy: 'o2c_issuedate',
    newestFirst: true,
  }),
  listView(INVOICE, 'unpaid', {
    label: 'Invoices not paid',
    columns: ['name', 'customerid', 'o2c_postedgross', 'o2c_issuedate'],
    links: [unpaid([])],
    sortedBy: 'o2c_duedate',
  }),
  listView(INVOICE, 'overdue', {
    label: 'Invoices overdue',
    columns: ['name', 'customerid', 'o2c_postedgross', 'o2c_issuedate'],
    links: [unpaid([isPast('o2c_duedate')])],
    sortedBy: 'o2c_duedate',
  }),
  listView(INVOICE, 'not-delivered', {
    label: 'Invoices not delivered',
    columns: ['name', 'customerid', 'o2c_issuedate', 'o2c_postedgross', 'o2c_legalentityid'],
    where: [{ column: 'o2c_posted', operator: 'eq', values: [1] }, isEmpty('o2c_documentdeliveryid', 'sent')],
    links: [
      {
        table: DELIVERY,
        alias: 'sent',
        from: 'o2c_invoiceid',
        to: 'invoiceid',
        type: 'outer',
        where: [isOneOf('o2c_deliverystatus', deliveryStatus, ['sent', 'accepted'])],
        columns: [],
      },
    ],
    sortedBy: 'o2c_issuedate',
  }),
  listView(INVOICE, 'of-order', {
    label: 'Invoices of an order',
    columns: [
      'name',
      'o2c_documenttype',
      'o2c_issuedate',
      'o2c_duedate',
      'o2c_postednet',
      'o2c_postedtax',
      'o2c_postedgross',
    ],
    sortedBy: 'o2c_issuedate',
  }),
  listView('invoicedetail', 'of-invoice', {
    label: 'Lines of an invoice',
    columns: [
      'lineitemnumber',
      'productid',
      'quantity',
      'uomid',
      'o2c_unitprice',
      'manualdiscountamount',
      'o2c_taxcategory',
      'o2c_taxrate',
      'o2c_postednet',
      'o2c_postedtax',
    ],
    sortedBy: 'o2c_linenumber',
  }),
  listView(DELIVERY, 'failed', {
    label: 'Deliveries that failed',
    columns: ['o2c_name', 'o2c_deliverystatus', 'o2c_customerid', 'o2c_failure', 'o2c_address', 'o2c_attempts'],
    where: [isOneOf('o2c_deliverystatus', deliveryStatus, ['rejected', 'bounced'])],
    sortedBy: 'o2c_senton',
  }),
  listView(DELIVERY, 'of-document', {
    label: 'Deliveries of a document',
    columns: ['o2c_name', 'o2c_deliverystatus', 'o2c_channel', 'o2c_address', 'o2c_senton', 'o2c_attempts'],
    sortedBy: 'o2c_senton',
  }),
];
