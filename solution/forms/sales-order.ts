import { creditPanel, list, related, relatedBy, section, tab, timelineTab } from '../build/form';
import { type FormDeclaration } from '../model/form';

/** Our own main form of the order: what was ordered, whether it may go out, what went out, and what it brought. */
export const salesOrderForm: FormDeclaration = {
  table: 'salesorder',
  key: 'order-to-cash',
  label: 'Order - Order to Cash',
  description: 'The order from intake to its invoices.',
  header: ['o2c_creditstatus', 'o2c_grossamount', 'statuscode'],
  tabs: [
    tab('Order', [
      section('Order details', 2, [
        'name',
        'ordernumber',
        'customerid',
        'o2c_customerpurchaseorder',
        'o2c_legalentityid',
        'o2c_paymenttermid',
        'o2c_orderedon',
        'o2c_requesteddeliveryon',
        'o2c_channel',
        'o2c_externalid',
        'transactioncurrencyid',
        'pricelevelid',
        'o2c_intakeid',
        'ownerid',
      ]),
      section('Amounts', 3, ['o2c_netamount', 'o2c_taxamount', 'o2c_grossamount']),
      list(relatedBy('order_details', 'salesorderdetail', { label: 'Order lines', view: 'of-order', rows: 10 })),
    ]),
    tab('Credit', [
      creditPanel('ordernumber', 'order'),
      section('Clearance', 2, ['o2c_creditstatus', 'o2c_creditholdid', 'o2c_version', 'o2c_creditclearedhash']),
      list(
        related('salesorder', 'o2c_credithold', { label: 'Credit holds', by: 'o2c_salesorderid', view: 'of-order' }),
      ),
    ]),
    tab('Shipments', [
      list(related('salesorder', 'o2c_shipment', { label: 'Shipments', by: 'o2c_salesorderid', view: 'of-order' })),
    ]),
    tab('Invoices', [list(relatedBy('order_invoices', 'invoice', { label: 'Invoices', view: 'of-order' }))]),
    timelineTab('ordernumber', 'order'),
  ],
};
