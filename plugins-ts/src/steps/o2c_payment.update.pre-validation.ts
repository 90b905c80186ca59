import { changeVeto } from './never-changes';

/** What came in does not change; what it is used for is not among these columns. */
export const paymentChangeVeto = changeVeto({
  table: 'o2c_payment',
  columns: [
    'o2c_key',
    'o2c_customerid',
    'o2c_legalentityid',
    'o2c_currencycode',
    'o2c_amount',
    'o2c_receivedon',
    'o2c_bankentryid',
    'o2c_returnsid',
  ],
});
