import { decimal, lookup, whole } from '../../build/columns';
import { table } from '../../build/table';

/** How much of an order line is in a shipment. */
export const shipmentLine = table('shipmentLine', {
  description: 'How much of an order line is in a shipment.',
  ownership: 'user',
  posted: true,
  columns: [
    lookup('shipment', 'o2c_shipment', { required: true }),
    whole('sequence', { required: true }),
    lookup('orderLine', 'salesorderdetail', { required: true }),
    lookup('product', 'product'),
    lookup('unit', 'uom'),
    decimal('quantity', 5, { required: true }),
    decimal('deliveredQuantity', 5),
  ],
  keys: [['shipment', 'sequence']],
});
