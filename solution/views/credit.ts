import { isOneOf, listView } from '../build/view';
import { holdStatus } from '../choices/credit';
import { type ViewDeclaration } from '../model/view';

/** Holds that wait for somebody, and those of one order. */
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
];
