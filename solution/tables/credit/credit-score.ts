import { choiceOf, dateOnly, decimal, instant, lookup, memo, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { riskGroup } from '../../choices/credit';

/** A customer's score on a day with what each factor gave (CR-16, CR-18); never changed, so that risk as known on a day can be told. */
export const creditScore = table('creditScore', {
  description: "A customer's score on a day, factor by factor.",
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('customerProfile', 'o2c_customerprofile', { required: true }),
    lookup('customer', 'account', { required: true }),
    dateOnly('scoredOn', { required: true }),
    whole('score', { required: true }),
    choiceOf('riskGroup', riskGroup),
    choiceOf('previousRiskGroup', riskGroup),
    decimal('paymentIndex', 4, { description: 'Own payment behaviour from 0 to 100, higher is earlier.' }),
    yesNo('stale', { description: 'A factor rests on a signal older than it may be.' }),
    text('event', 40, { description: 'What made it to be computed.' }),
    memo('breakdown', 10_000, { description: 'What each factor measured and gave, as JSON.' }),
    instant('recordedOn', { required: true }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['customer', 'scoredOn', 'score', 'riskGroup', 'previousRiskGroup', 'paymentIndex', 'stale'],
});
