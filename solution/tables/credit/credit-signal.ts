import { decimal, instant, lookup, memo, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** What an outside source says of a customer, as it said it (CR-18); newer ones stand beside older ones. */
export const creditSignal = table('creditSignal', {
  description: 'What an outside source says of a customer.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account', { required: true }),
    text('source', 60, { required: true }),
    text('kind', 60, { required: true, description: 'The name of the figure at its source, such as rating.' }),
    decimal('value', 4),
    text('textValue', 200),
    instant('observedOn', { required: true, description: 'When the source says it was true.' }),
    instant('receivedOn', { required: true }),
    whole('staleAfterDays', { required: true }),
    memo('detail', 10_000),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['customer', 'source', 'kind', 'value', 'textValue', 'observedOn'],
});
