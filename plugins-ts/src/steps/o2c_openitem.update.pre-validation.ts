import { changeVeto } from './never-changes';

/** What a customer owes by a document does not change; what is open of it is not among these columns, for payments change that. */
export const openItemChangeVeto = changeVeto({
  table: 'o2c_openitem',
  columns: [
    'o2c_key',
    'o2c_kind',
    'o2c_documentnumber',
    'o2c_instalment',
    'o2c_customerid',
    'o2c_legalentityid',
    'o2c_currencycode',
    'o2c_amount',
    'o2c_accountingamount',
    'o2c_accountingcurrencycode',
    'o2c_documentdate',
    'o2c_duedate',
    'o2c_posted',
  ],
});
