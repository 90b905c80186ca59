import { isoDate } from '@o2c/core/kernel';

import { ageEnvironment } from '../../../../scripts/aging/age-environment';
import { matchLine } from '../lines/match-line';
import { mustEqual } from '../lines/must-equal';
import { type Verb } from '../verb';

/** What a customer owes on a day by days past due; buckets without anything are not named. */
export const aging: Verb = {
  word: 'aging',
  example: 'expect aging ACME on 2026-05-15: 1-30 24.20, 31-60 12.10   or   ...: nothing',
  parse: (entry, { rest }) => {
    const pattern = /^(?<name>\S+) on (?<day>\d{4}-\d{2}-\d{2}): (?<buckets>.+)$/;
    const part = matchLine(entry, rest, { pattern, example: aging.example });
    return async (world) => {
      const question = { asOf: isoDate(part('day')), basis: 'dueDate', customer: part('name') } as const;
      const { subjects } = await ageEnvironment(world.session, question);
      const buckets = subjects.flatMap(({ currencies }) =>
        currencies.flatMap(({ currency, buckets: aged }) =>
          aged
            .filter(({ amount }) => Number(amount) !== 0)
            .map(({ label, amount }) => `${label} ${amount}${currency === 'EUR' ? '' : ` ${currency}`}`),
        ),
      );
      mustEqual(entry, part('buckets'), buckets.join(', ') || 'nothing');
    };
  },
};
