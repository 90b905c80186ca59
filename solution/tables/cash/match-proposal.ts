import { choiceOf, decimal, instant, lookup, memo, money, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { proposalStatus } from '../../choices/cash';

/** One ranked way to apply an entry or payment, with its evidence (CA-13). */
export const matchProposal = table('matchProposal', {
  description: 'One ranked way to apply a payment, with its evidence.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    lookup('bankEntry', 'o2c_bankentry'),
    lookup('payment', 'o2c_payment'),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity'),
    whole('rank', { required: true }),
    decimal('confidence', 4),
    money('amount'),
    memo('allocations', 100_000),
    memo('evidence', 100_000),
    choiceOf('proposalStatus', proposalStatus, { required: true }),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['bankEntry', 'customer', 'rank', 'confidence', 'amount', 'proposalStatus'],
});
