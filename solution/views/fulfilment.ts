import { isOneOf, listView } from '../build/view';
import { shipmentStatus } from '../choices/fulfilment';
import { type ViewDeclaration } from '../model/view';

const SHIPMENT = 'o2c_shipment';

/** Shipments by what has to happen next. */
export const fulfilmentViews: readonly ViewDeclaration[] = [
  listView(SHIPMENT, 'on-the-way', {
    label: 'Shipments on the way',
    columns: ['o2c_name', 'o2c_shipmentstatus', 'o2c_customerid', 'o2c_salesorderid', 'o2c_shippedon', 'o2c_carrier'],
    where: [isOneOf('o2c_shipmentstatus', shipmentStatus, ['planned', 'picked', 'shipped'])],
    sortedBy: 'o2c_shippedon',
  }),
  listView(SHIPMENT, 'to-invoice', {
    label: 'Shipments delivered, not invoiced',
    columns: ['o2c_name', 'o2c_deliveredon', 'o2c_customerid', 'o2c_salesorderid', 'o2c_legalentityid'],
    where: [
      isOneOf('o2c_shipmentstatus', shipmentStatus, ['delivered']),
      { column: 'o2c_posted', operator: 'ne', values: [1] },
    ],
    sortedBy: 'o2c_deliveredon',
  }),
  listView(SHIPMENT, 'of-order', {
    label: 'Shipments of an order',
    columns: ['o2c_name', 'o2c_shipmentstatus', 'o2c_shippedon', 'o2c_deliveredon', 'o2c_carrier', 'o2c_invoiceid'],
    sortedBy: 'o2c_shippedon',
  }),
  listView('o2c_shipmentline', 'of-shipment', {
    label: 'Lines of a shipment',
    columns: ['o2c_name', 'o2c_productid', 'o2c_quantity', 'o2c_deliveredquantity', 'o2c_unitid'],
    sortedBy: 'o2c_sequence',
  }),
];
