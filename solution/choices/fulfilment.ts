import { choice } from '../build/choice';

/** Life of a shipment; only a confirmed one is invoiced. */
export const shipmentStatus = choice('o2c_shipmentstatus', 'Shipment status', [
  'planned',
  'picked',
  'shipped',
  'delivered',
  'cancelled',
]);

/** What a shipping document is. */
export const shippingDocumentKind = choice('o2c_shippingdocumentkind', 'Shipping document kind', [
  'packingSlip',
  'billOfLading',
  'deliveryNote',
  'proofOfDelivery',
  'customsInvoice',
]);
