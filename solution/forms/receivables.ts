import { list, related, section, tab } from '../build/form';
import { type FormLayout } from '../model/form';

const settled = (label: string, by: string) =>
  list(related('o2c_openitem', 'o2c_settlement', { label, by, view: 'of-item' }));

/** What is owed: how much is left, what reduced it, and how it stands in the ledger. */
export const openItemLayout: FormLayout = {
  table: 'o2c_openitem',
  header: ['o2c_amount', 'o2c_openamount', 'o2c_duedate'],
  tabs: [
    tab('Item', [
      section('Document', 2, [
        'o2c_documentnumber',
        'o2c_kind',
        'o2c_customerid',
        'o2c_legalentityid',
        'o2c_invoiceid',
        'o2c_instalment',
        'o2c_documentdate',
        'o2c_duedate',
      ]),
      section('Amounts', 2, [
        'o2c_amount',
        'o2c_openamount',
        'o2c_currencycode',
        'o2c_closedon',
        'o2c_disputed',
        'o2c_disputedamount',
      ]),
      settled('Reduced by', 'o2c_debititemid'),
      settled('Used for', 'o2c_credititemid'),
    ]),
    tab('Ledger', [
      list(related('o2c_openitem', 'o2c_ledgerentry', { label: 'Ledger entries', by: 'o2c_openitemid', rows: 10 })),
    ]),
  ],
};
