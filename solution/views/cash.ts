import { isNotZero, isOneOf, listView } from '../build/view';
import { entryStatus, statementStatus } from '../choices/cash';
import { type ViewDeclaration } from '../model/view';

const ENTRY = 'o2c_bankentry';

/** What a cash clerk works through. */
export const cashViews: readonly ViewDeclaration[] = [
  listView(ENTRY, 'exceptions', {
    label: 'Entries to clarify',
    columns: [
      'o2c_name',
      'o2c_exceptionreason',
      'o2c_amount',
      'o2c_bookedon',
      'o2c_counterpartyname',
      'o2c_remittancetext',
    ],
    where: [isOneOf('o2c_entrystatus', entryStatus, ['exception'])],
    sortedBy: 'o2c_bookedon',
  }),
  listView(ENTRY, 'new', {
    label: 'Entries not yet worked',
    columns: ['o2c_name', 'o2c_amount', 'o2c_bookedon', 'o2c_counterpartyname', 'o2c_remittancetext'],
    where: [isOneOf('o2c_entrystatus', entryStatus, ['new'])],
    sortedBy: 'o2c_bookedon',
  }),
  listView(ENTRY, 'of-statement', {
    label: 'Entries of a statement',
    columns: [
      'o2c_name',
      'o2c_bookedon',
      'o2c_amount',
      'o2c_counterpartyname',
      'o2c_remittancetext',
      'o2c_entrystatus',
      'o2c_paymentid',
    ],
    sortedBy: 'o2c_sequence',
  }),
  listView('o2c_bankstatement', 'quarantined', {
    label: 'Statements in quarantine',
    columns: ['o2c_name', 'o2c_quarantinereason', 'o2c_bankaccountid', 'o2c_closedon', 'o2c_recordedon'],
    where: [isOneOf('o2c_statementstatus', statementStatus, ['quarantined'])],
    sortedBy: 'o2c_recordedon',
  }),
  listView('o2c_payment', 'unapplied', {
    label: 'Payments with money left',
    columns: [
      'o2c_name',
      'o2c_unappliedamount',
      'o2c_customerid',
      'o2c_amount',
      'o2c_receivedon',
      'o2c_paymentstatus',
      'o2c_reference',
    ],
    where: [isNotZero('o2c_unappliedamount'), { column: 'o2c_unappliedamount', operator: 'not-null', values: [] }],
    sortedBy: 'o2c_receivedon',
  }),
];
