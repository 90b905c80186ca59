import { isEmpty, isNot, isOneOf, listView } from '../build/view';
import { shipmentStatus } from '../choices/fulfilment';
import { creditStatus, intakeStatus } from '../choices/orders';
import { type ViewCondition, type ViewDeclaration } from '../model/view';

const ORDER = 'salesorder';

/** Active and submitted: neither cancelled nor fulfilled (state of salesorder). */
const underWay: ViewCondition = { column: 'statecode', operator: 'in', values: [0, 1] };

const columns = (answer: readonly string[]): readonly string[] => ['name', 'customerid', ...answer];

/** Orders by what has to be done about them. */
export const orderViews: readonly ViewDeclaration[] = [
  listView(ORDER, 'all', {
    label: 'All orders',
    columns: columns(['o2c_creditstatus', 'statuscode', 'o2c_grossamount', 'o2c_orderedon', 'o2c_channel']),
    sortedBy: 'o2c_orderedon',
    newestFirst: true,
  }),
  listView(ORDER, 'open', {
    label: 'Open orders',
    columns: columns(['o2c_creditstatus', 'o2c_grossamount', 'o2c_requesteddeliveryon', 'o2c_orderedon']),
    where: [underWay],
    sortedBy: 'o2c_requesteddeliveryon',
  }),
  listView(ORDER, 'held', {
    label: 'Orders held by credit',
    columns: columns(['o2c_creditholdid', 'o2c_grossamount', 'o2c_requesteddeliveryon', 'o2c_orderedon']),
    where: [underWay, isOneOf('o2c_creditstatus', creditStatus, ['held'])],
    sortedBy: 'o2c_orderedon',
  }),
  listView(ORDER, 'not-evaluated', {
    label: 'Orders not evaluated for credit',
    columns: columns(['o2c_creditstatus', 'o2c_grossamount', 'o2c_orderedon', 'o2c_channel']),
    where: [
      underWay,
      { any: [isEmpty('o2c_creditstatus'), isOneOf('o2c_creditstatus', creditStatus, ['notEvaluated'])] },
    ],
    sortedBy: 'o2c_orderedon',
  }),
  // A column cannot be compared with another in a view that Microsoft's schema accepts. An order stays open until its last shipment is
  // invoiced, so a cleared one with nothing on its way has goods to ship.
  listView(ORDER, 'to-ship', {
    label: 'Orders to ship',
    columns: columns(['o2c_requesteddeliveryon', 'o2c_grossamount', 'o2c_customerpurchaseorder', 'o2c_orderedon']),
    where: [underWay, isOneOf('o2c_creditstatus', creditStatus, ['cleared']), isEmpty('o2c_shipmentid', 'underway')],
    links: [
      {
        table: 'o2c_shipment',
        alias: 'underway',
        from: 'o2c_salesorderid',
        to: 'salesorderid',
        type: 'outer',
        where: [
          { column: 'o2c_posted', operator: 'ne', values: [1] },
          isNot('o2c_shipmentstatus', shipmentStatus, 'cancelled'),
        ],
        columns: [],
      },
    ],
    sortedBy: 'o2c_requesteddeliveryon',
  }),
  listView('salesorderdetail', 'of-order', {
    label: 'Lines of an order',
    columns: [
      'lineitemnumber',
      'productid',
      'quantity',
      'uomid',
      'o2c_unitprice',
      'manualdiscountamount',
      'o2c_taxrate',
      'o2c_shippedquantity',
      'o2c_invoicedquantity',
    ],
    sortedBy: 'lineitemnumber',
  }),
  listView('o2c_orderintake', 'needs-info', {
    label: 'Intakes that need information',
    columns: ['o2c_name', 'o2c_defects', 'o2c_channel', 'o2c_customerid', 'o2c_recordedon'],
    where: [isOneOf('o2c_intakestatus', intakeStatus, ['needsInfo'])],
    sortedBy: 'o2c_recordedon',
  }),
];
