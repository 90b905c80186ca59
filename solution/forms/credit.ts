import { list, related, section, tab, wide } from '../build/form';
import { type FormLayout } from '../model/form';

/** A held order: which rules fired, by how much, and how it was let go. */
export const creditHoldLayout: FormLayout = {
  table: 'o2c_credithold',
  header: ['o2c_holdstatus', 'o2c_orderamount', 'o2c_excess'],
  tabs: [
    tab('Hold', [
      section('Document', 2, [
        'o2c_documentkind',
        'o2c_salesorderid',
        'o2c_invoiceid',
        'o2c_quoteid',
        'o2c_customerid',
        'o2c_legalentityid',
        'o2c_holdstatus',
        'o2c_checkpoint',
        'o2c_heldon',
        'o2c_reviewon',
        'o2c_forced',
        'o2c_forcedbyid',
      ]),
      section('Measured against the limit', 2, [
        'o2c_orderamount',
        'o2c_exposure',
        'o2c_creditlimit',
        'o2c_excess',
        'o2c_oldestduedate',
        'o2c_riskgroup',
        wide('o2c_counterfactual'),
      ]),
      list(
        related('o2c_credithold', 'o2c_creditholdreason', { label: 'Reasons', by: 'o2c_creditholdid', view: 'active' }),
      ),
    ]),
    tab('Release', [
      section('How it was let go', 2, [
        'o2c_releasedon',
        'o2c_releasedbyid',
        'o2c_releasemode',
        'o2c_approvalid',
        wide('o2c_releasereason'),
      ]),
    ]),
  ],
};
