import { choiceOf, instant, lookup, memo, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { outboxStatus } from '../../choices/operations';

/** A message that must go out exactly once; written in the same change set as its effect, relayed by ETag claim. */
export const outbox = table('outbox', {
  label: 'Outbox message',
  plural: 'Outbox messages',
  description: 'A message that must go out exactly once.',
  ownership: 'organization',
  columns: [
    text('key', 100, { required: true }),
    text('type', 100, { required: true }),
    choiceOf('outboxStatus', outboxStatus, { required: true }),
    lookup('legalEntity', 'o2c_legalentity'),
    text('targetTable', 64),
    text('targetId', 36),
    memo('payload', 100_000),
    text('claimedBy', 100),
    instant('leaseUntil'),
    whole('attempts'),
    instant('dueOn'),
    text('draftId', 200),
    text('messageId', 200),
    instant('sentOn'),
    memo('failure', 10_000),
    text('correlationId', 36),
    instant('recordedOn', { required: true }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['type', 'outboxStatus', 'targetTable', 'attempts', 'dueOn', 'sentOn'],
});
