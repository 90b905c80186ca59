import { type AgingBasis } from '@o2c/core/receivables';

import { ageEnvironment } from '../../aging/age-environment';
import { agingTable } from '../../aging/aging-table';
import { type Command, CommandRefusal } from '../command';
import { openSession } from '../environment';
import { dayOption } from '../day-option';
import { parseOptions } from '../parse-options';

const BASES: readonly AgingBasis[] = ['dueDate', 'documentDate', 'transactionDate'];

/** `aging`: what is owed on a day, by age. */
export const aging: Command = {
  name: 'aging',
  usage: 'aging [--as-of D] [--customer NUMBER] [--basis dueDate|documentDate|transactionDate] [--url URL] [--json]',
  summary: 'what is owed on a day, by age, per legal entity or for one customer',
  run: async (args, console) => {
    const { values } = parseOptions(args, {
      'as-of': { type: 'string' },
      customer: { type: 'string' },
      basis: { type: 'string', default: 'dueDate' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    });
    const basis = BASES.find((known) => known === values.basis);
    if (!basis) throw new CommandRefusal(`--basis ${values.basis}: there are ${BASES.join(', ')}`);
    const report = await ageEnvironment(openSession(values.url, 'posting'), {
      asOf: dayOption('--as-of', values['as-of']),
      basis,
      ...(values.customer === undefined ? {} : { customer: values.customer }),
    });
    console.result(values.json === true ? JSON.stringify(report) : agingTable(report));
    return 0;
  },
};
