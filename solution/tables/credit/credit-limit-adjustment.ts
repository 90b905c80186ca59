import { choiceOf, dateOnly, decimal, instant, lookup, memo, moneyElsewhere, text } from '../../build/columns';
import { table } from '../../build/table';
import {
  adjustmentChange,
  adjustmentSource,
  adjustmentStatus,
  adjustmentType,
  roundingDirection,
} from '../../choices/credit';
import { CREDIT_LIMITS } from '../../security/groups';

/** A journal of changes of credit limits: the only way a limit changes (CR-14). */
export const creditLimitAdjustment = table('creditLimitAdjustment', {
  description: 'A journal of changes of credit limits, posted as one.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('adjustmentType', adjustmentType, { required: true }),
    choiceOf('adjustmentSource', adjustmentSource, { required: true }),
    choiceOf('adjustmentStatus', adjustmentStatus, { required: true, securedBy: CREDIT_LIMITS }),
    choiceOf('change', adjustmentChange),
    decimal('changeValue', 4, { description: 'The new limit, what is added, or percent; for generated lines.' }),
    moneyElsewhere('roundTo', { description: 'Generated limits are multiples of it.' }),
    choiceOf('roundingDirection', roundingDirection),
    dateOnly('validFrom', { description: 'First day of a temporary limit.' }),
    dateOnly('expiresOn', { description: 'Last day of the new limits.' }),
    memo('reason', 4_000),
    text('contentHash', 64, { securedBy: CREDIT_LIMITS, description: 'Of the lines as submitted.' }),
    lookup('requestedBy', 'systemuser', { securedBy: CREDIT_LIMITS }),
    lookup('approval', 'o2c_approval', { securedBy: CREDIT_LIMITS, onDelete: 'RemoveLink' }),
    instant('postedOn', { securedBy: CREDIT_LIMITS }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['adjustmentType', 'adjustmentSource', 'adjustmentStatus', 'legalEntity', 'expiresOn', 'postedOn'],
});
