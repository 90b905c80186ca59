import { isOneOf, isReached, isWithin, listView } from '../build/view';
import { adjustmentStatus, applicationStatus, holdStatus } from '../choices/credit';
import { type ViewDeclaration } from '../model/view';

/** Holds that wait for somebody and those of one order; limits to review, to renew, to decide and to post. */
export const creditViews: readonly ViewDeclaration[] = [
  listView('o2c_credithold', 'waiting', {
    label: 'Holds waiting',
    columns: ['o2c_name', 'o2c_customerid', 'o2c_excess', 'o2c_orderamount', 'o2c_holdstatus', 'o2c_heldon'],
    where: [isOneOf('o2c_holdstatus', holdStatus, ['open', 'readyToRelease'])],
    sortedBy: 'o2c_heldon',
  }),
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
    sortedBy: 'createdon',
  }),
];
