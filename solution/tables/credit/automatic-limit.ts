import { choiceOf, moneyElsewhere, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { riskGroup } from '../../choices/credit';

/** By which a risk group's limits are generated in one currency (CR-15). */
export const automaticLimit = table('automaticLimit', {
  description: "By which a risk group's limits are generated.",
  ownership: 'organization',
  columns: [
    choiceOf('riskGroup', riskGroup, { required: true }),
    text('currencyCode', 3, { required: true }),
    moneyElsewhere('maximumRevenue', { description: 'A line for more than this revenue is left out; empty: any.' }),
    yesNo('capByRevenue', { description: 'Instead of leaving the line out, its limit is cut.' }),
  ],
  keys: [['riskGroup', 'currencyCode']],
  listed: ['riskGroup', 'currencyCode', 'maximumRevenue', 'capByRevenue'],
});
