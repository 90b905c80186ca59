import { choiceOf, lookup, text } from '../../build/columns';
import { table } from '../../build/table';
import { postingEvent } from '../../choices/receivables';

/** Which ledger account a posting event of a legal entity goes to. */
export const postingProfile = table('postingProfile', {
  description: 'Which ledger account a posting event of a legal entity goes to.',
  ownership: 'organization',
  columns: [
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('event', postingEvent, { required: true }),
    text('account', 20, { required: true, label: 'Ledger account' }),
  ],
  keys: [['legalEntity', 'event']],
});
