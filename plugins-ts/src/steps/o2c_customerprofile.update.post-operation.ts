import { wakeStep } from './wake-step';

/** A customer whose limit, risk, groups or terms changed may free held orders, or find others without room. */
export const customerProfileChanged = wakeStep({
  table: 'o2c_customerprofile',
  message: 'Update',
  wakes: 'credit',
  description:
    'A customer whose limit, risk, groups or terms changed may free held orders, or find others without room.',
  filteringColumns: [
    'o2c_creditlimit',
    'o2c_unlimitedcredit',
    'o2c_mandatorycreditlimit',
    'o2c_creditlimitexpireson',
    'o2c_temporarycreditlimit',
    'o2c_temporaryfrom',
    'o2c_temporaryto',
    'o2c_limitownerid',
    'o2c_limitgroupid',
    'o2c_creditgroupid',
    'o2c_riskgroup',
    'o2c_accountstatus',
    'o2c_creditapprovedon',
    'o2c_nextreviewon',
    'o2c_paymenttermid',
    'o2c_dunninglevel',
    'o2c_excludedfromcredit',
  ],
});
