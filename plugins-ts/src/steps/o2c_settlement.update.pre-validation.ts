import { changeVeto } from './never-changes';

/** A settlement is taken back by another one. */
export const settlementChangeVeto = changeVeto({
  table: 'o2c_settlement',
  columns: [
    'o2c_key',
    'o2c_debititemid',
    'o2c_credititemid',
    'o2c_customerid',
    'o2c_legalentityid',
    'o2c_debitamount',
    'o2c_creditamount',
    'o2c_discountamount',
    'o2c_writeoffamount',
    'o2c_exchangedifference',
    'o2c_effectiveon',
    'o2c_reversesid',
  ],
});
