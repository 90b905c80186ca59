import { changeVeto } from './never-changes';

/** A ledger entry is taken back by another one. */
export const ledgerEntryChangeVeto = changeVeto({
  table: 'o2c_ledgerentry',
  columns: [
    'o2c_transaction',
    'o2c_line',
    'o2c_account',
    'o2c_amount',
    'o2c_currencycode',
    'o2c_accountingamount',
    'o2c_accountingcurrencycode',
    'o2c_postingdate',
    'o2c_legalentityid',
    'o2c_customerid',
    'o2c_reversesid',
  ],
});
