import { list, related, section, tab } from '../build/form';
import { type FormLayout } from '../model/form';

/** Goods that left: for which order, how far they are, what is in them, and whether they are billed. */
export const shipmentLayout: FormLayout = {
  table: 'o2c_shipment',
  header: ['o2c_shipmentstatus', 'o2c_posted'],
  tabs: [
    tab('Shipment', [
      section('Shipment details', 2, [
        'o2c_salesorderid',
        'o2c_customerid',
        'o2c_legalentityid',
        'o2c_shipmentstatus',
        'o2c_shippedon',
        'o2c_deliveredon',
        'o2c_carrier',
        'o2c_trackingnumber',
        'o2c_invoiceid',
        'o2c_posted',
      ]),
      list(
        related('o2c_shipment', 'o2c_shipmentline', {
          label: 'Lines',
          by: 'o2c_shipmentid',
          view: 'of-shipment',
          rows: 10,
        }),
      ),
    ]),
    tab('Papers', [
      list(related('o2c_shipment', 'o2c_shippingdocument', { label: 'Shipping documents', by: 'o2c_shipmentid' })),
    ]),
  ],
};
