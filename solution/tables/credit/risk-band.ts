import { choiceOf, decimal, lookup, whole } from '../../build/columns';
import { table } from '../../build/table';
import { riskGroup } from '../../choices/credit';

/** The scores of a risk group and the terms its customers may have (CR-16, CR-20). */
export const riskBand = table('riskBand', {
  description: 'The scores of a risk group and the terms that go with it.',
  ownership: 'organization',
  columns: [
    choiceOf('riskGroup', riskGroup, { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { description: 'Empty: every legal entity.' }),
    whole('fromScore', { required: true, description: 'Included.' }),
    whole('toScore', { required: true, description: 'Included.' }),
    whole('maximumTermsRank', { description: 'The most generous payment terms; empty: any.' }),
    whole('maximumDiscountRank', { description: 'The most generous discount; empty: any.' }),
    decimal('depositPercent', 4, { description: 'To be paid in advance.' }),
  ],
  keys: [['riskGroup', 'legalEntity']],
  listed: ['riskGroup', 'fromScore', 'toScore', 'maximumTermsRank', 'maximumDiscountRank', 'depositPercent'],
});
