import { isOneOf, isReached, isTrue, isWithin, type ListOptions, listView } from '../build/view';
import { adjustmentStatus, applicationStatus, holdStatus } from '../choices/credit';
import { type ViewDeclaration } from '../model/view';

/** What CR-4 asks to see of a hold, and what the list needs to act on it. */
const HOLDS: Pick<ListOptions, 'columns' | 'hidden' | 'links' | 'control'> = {
  columns: [
    'o2c_name',
    'o2c_documentkind',
    'o2c_customerid',
    'o2c_orderamount',
    'o2c_excess',
    'o2c_exposure',
    'o2c_creditlimit',
    'o2c_oldestduedate',
    'o2c_riskgroup',
    'o2c_heldon',
    'o2c_holdstatus',
    'o2c_forced',
    'o2c_counterfactual',
  ],
  hidden: [
    'o2c_salesorderid',
    'o2c_invoiceid',
    'o2c_quoteid',
    'o2c_legalentityid',
    'o2c_currencycode',
    'transactioncurrencyid',
    'o2c_contenthash',
    'o2c_forcedbyid',
    'entity.o2c_accountingcurrencyid',
  ],
  links: [
    {
      table: 'o2c_legalentity',
      alias: 'entity',
      from: 'o2c_legalentityid',
      to: 'o2c_legalentityid',
      type: 'outer',
      where: [],
      columns: ['o2c_accountingcurrencyid'],
    },
  ],
  control: { name: 'o2c_O2C.CreditHoldList', dataSet: 'holds' },
};

const stillHeld = isOneOf('o2c_holdstatus', holdStatus, ['open', 'readyToRelease']);

/** The credit desk's lists of holds (CR-4), each shown by CreditHoldList. */
const HOLD_LISTS: readonly ViewDeclaration[] = [
  listView('o2c_credithold', 'waiting', {
    ...HOLDS,
    label: 'Holds waiting',
    where: [stillHeld],
    sortedBy: 'o2c_heldon',
  }),
  listView('o2c_credithold', 'ready', {
    ...HOLDS,
    label: 'Holds ready to release',
    where: [isOneOf('o2c_holdstatus', holdStatus, ['readyToRelease'])],
    sortedBy: 'o2c_heldon',
  }),
  listView('o2c_credithold', 'forced', {
    ...HOLDS,
    label: 'Holds forced by a person',
    where: [stillHeld, isTrue('o2c_forced')],
    sortedBy: 'o2c_heldon',
  }),
  listView('o2c_credithold', 'all', { ...HOLDS, label: 'All holds', sortedBy: 'o2c_heldon', newestFirst: true }),
];

/** Holds that wait for somebody and those of one order; limits to review, to renew, to decide and to post. */
export const creditViews: readonly ViewDeclaration[] = [
  ...HOLD_LISTS,
  listView('o2c_credithold', 'of-order', {
    label: 'Holds of an order',
    columns: [
      'o2c_name',
      'o2c_holdstatus',
      'o2c_exposure',
      'o2c_creditlimit',
      'o2c_excess',
      'o2c_heldon',
      'o2c_releasedon',
    ],
    sortedBy: 'o2c_heldon',
  }),
  listView('o2c_customerprofile', 'reviews-due', {
    label: 'Reviews due',
    columns: [
      'o2c_name',
      'o2c_customerid',
      'o2c_legalentityid',
      'o2c_nextreviewon',
      'o2c_reviewreason',
      'o2c_lastreviewon',
      'o2c_riskgroup',
    ],
    where: [isReached('o2c_nextreviewon')],
    sortedBy: 'o2c_nextreviewon',
  }),
  listView('o2c_customerprofile', 'limits-expiring', {
    label: 'Limits expiring',
    columns: [
      'o2c_name',
      'o2c_customerid',
      'o2c_legalentityid',
      'o2c_creditlimitexpireson',
      'o2c_creditlimit',
      'o2c_temporaryto',
      'o2c_temporarycreditlimit',
    ],
    where: [{ any: [isWithin('o2c_creditlimitexpireson', 30), isWithin('o2c_temporaryto', 30)] }],
    sortedBy: 'o2c_creditlimitexpireson',
  }),
  listView('o2c_creditapplication', 'open', {
    label: 'Applications open',
    columns: [
      'o2c_name',
      'o2c_customerid',
      'o2c_legalentityid',
      'o2c_requestedlimit',
      'o2c_currencycode',
      'o2c_applicationstatus',
      'o2c_requestedon',
    ],
    where: [isOneOf('o2c_applicationstatus', applicationStatus, ['open', 'inReview'])],
    sortedBy: 'o2c_requestedon',
  }),
  listView('o2c_creditlimitadjustment', 'to-post', {
    label: 'Journals to post',
    columns: [
      'o2c_name',
      'o2c_legalentityid',
      'o2c_adjustmenttype',
      'o2c_adjustmentsource',
      'o2c_adjustmentstatus',
      'o2c_expireson',
      'o2c_reason',
    ],
    where: [isOneOf('o2c_adjustmentstatus', adjustmentStatus, ['submitted', 'approved'])],
    sortedBy: 'o2c_expireson',
  }),
];
