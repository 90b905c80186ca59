import { creditPanel, list, related, relatedBy, section, tab, timelineTab } from '../build/form';
import { type FormDeclaration } from '../model/form';

/** Our own main form of the invoice: the legal document, what is open of it, and whether it reached the customer. */
export const invoiceForm: FormDeclaration = {
  table: 'invoice',
  key: 'order-to-cash',
  label: 'Invoice - Order to Cash',
  description: 'The document, its delivery and its payment.',
  header: ['o2c_postedgross', 'o2c_duedate', 'statuscode'],
  tabs: [
    tab('Document', [
      section('Document details', 2, [
        'o2c_documentnumber',
        'o2c_documenttype',
        'customerid',
        'o2c_customerpurchaseorder',
        'o2c_issuedate',
        'o2c_duedate',
        'o2c_deliverydate',
        'o2c_paymenttermid',
        'o2c_legalentityid',
        'transactioncurrencyid',
        'salesorderid',
        'o2c_shipmentid',
        'o2c_correctsid',
        'ownerid',
      ]),
      section('Amounts', 3, ['o2c_postednet', 'o2c_postedtax', 'o2c_postedgross']),
      list(relatedBy('invoice_details', 'invoicedetail', { label: 'Invoice lines', view: 'of-invoice', rows: 10 })),
    ]),
    tab('Payment', [
      list(related('invoice', 'o2c_openitem', { label: 'Open items', by: 'o2c_invoiceid', view: 'of-invoice' })),
      list(related('invoice', 'o2c_settlement', { label: 'Settlements', by: 'o2c_invoiceid', view: 'of-item' })),
      list(related('invoice', 'invoice', { label: 'Credit notes', by: 'o2c_correctsid', view: 'of-order' })),
    ]),
    tab('Delivery', [
      list(
        related('invoice', 'o2c_documentdelivery', { label: 'Deliveries', by: 'o2c_invoiceid', view: 'of-document' }),
      ),
    ]),
    tab('Credit', [creditPanel('invoicenumber', 'invoice')]),
    timelineTab('invoicenumber', 'invoice'),
    tab('Posting', [
      section('How it was posted', 2, [
        'name',
        'o2c_posted',
        'o2c_postedaccountinggross',
        'o2c_accountingcurrencycode',
        'o2c_contenthash',
        'o2c_key',
      ]),
    ]),
  ],
};
