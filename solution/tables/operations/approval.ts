import { choiceOf, instant, lookup, memo, moneyElsewhere, text } from '../../build/columns';
import { table } from '../../build/table';
import { approvalStatus } from '../../choices/operations';

/** A second pair of eyes on an action; the approver is never the requester (VA-6). */
export const approval = table('approval', {
  description: 'A second pair of eyes on an action.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('actionRequest', 'o2c_actionrequest', {
      description: 'The request that asks; empty: a job asks (a proposal).',
    }),
    lookup('legalEntity', 'o2c_legalentity'),
    text('actionType', 100, { required: true }),
    text('targetTable', 64),
    text('targetId', 36),
    text('contentHash', 64, {
      description: 'Hash of what is to be approved; when it has changed the approval is void.',
    }),
    moneyElsewhere('amount'),
    text('currencyCode', 3),
    choiceOf('approvalStatus', approvalStatus, { required: true }),
    text('roles', 400, {
      description: 'Roles of which a person needs one to decide, with a limit that is high enough.',
    }),
    lookup('escalates', 'o2c_approval', {
      description: 'The approval nobody decided in time, which this one follows.',
    }),
    lookup('requestedBy', 'systemuser'),
    lookup('decidedBy', 'systemuser'),
    instant('decidedOn'),
    memo('reason', 4_000),
    instant('expiresOn'),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['actionType', 'amount', 'approvalStatus', 'requestedBy', 'decidedBy', 'recordedOn'],
});
