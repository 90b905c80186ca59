import { isNotZero, isPast, listView } from '../build/view';
import { type ViewCondition, type ViewDeclaration } from '../model/view';

const ITEM = 'o2c_openitem';

const owed: ViewCondition = { column: 'o2c_openamount', operator: 'gt', values: [0] };

/** What is owed, what is late, and what of ours the customer may still use. */
export const receivablesViews: readonly ViewDeclaration[] = [
  listView(ITEM, 'owed', {
    label: 'Items owed',
    columns: ['o2c_name', 'o2c_customerid', 'o2c_openamount', 'o2c_duedate', 'o2c_amount', 'o2c_kind'],
    where: [owed],
    sortedBy: 'o2c_duedate',
  }),
  listView(ITEM, 'overdue', {
    label: 'Items overdue',
    columns: ['o2c_name', 'o2c_customerid', 'o2c_openamount', 'o2c_duedate', 'o2c_amount', 'o2c_disputed'],
    where: [owed, isPast('o2c_duedate')],
    sortedBy: 'o2c_duedate',
  }),
  listView(ITEM, 'credits', {
    label: 'Credits not used',
    columns: ['o2c_name', 'o2c_customerid', 'o2c_openamount', 'o2c_kind', 'o2c_documentdate', 'o2c_amount'],
    where: [{ column: 'o2c_openamount', operator: 'lt', values: [0] }],
    sortedBy: 'o2c_documentdate',
  }),
  listView(ITEM, 'of-invoice', {
    label: 'Items of an invoice',
    columns: ['o2c_name', 'o2c_instalment', 'o2c_duedate', 'o2c_amount', 'o2c_openamount', 'o2c_closedon'],
    sortedBy: 'o2c_instalment',
  }),
  listView('o2c_settlement', 'of-item', {
    label: 'Settlements of an item',
    columns: [
      'o2c_name',
      'o2c_effectiveon',
      'o2c_debititemid',
      'o2c_debitamount',
      'o2c_credititemid',
      'o2c_creditamount',
      'o2c_discountamount',
      'o2c_reversesid',
    ],
    sortedBy: 'o2c_effectiveon',
  }),
  listView('o2c_settlement', 'exchange', {
    label: 'Settlements with an exchange difference',
    columns: ['o2c_name', 'o2c_customerid', 'o2c_exchangedifference', 'o2c_accountingcurrencycode', 'o2c_effectiveon'],
    where: [
      { column: 'o2c_exchangedifference', operator: 'not-null', values: [] },
      isNotZero('o2c_exchangedifference'),
    ],
    sortedBy: 'o2c_effectiveon',
    newestFirst: true,
  }),
];
