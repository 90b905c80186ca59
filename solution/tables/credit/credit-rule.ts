import { choiceOf, decimal, lookup, memo, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { creditRuleType, riskGroup, ruleEffect, ruleScope, ruleValueType } from '../../choices/credit';

/** A rule that holds documents, or excludes from a less specific one (CR-1, CR-2, spec/features.md 3.1, 3.8). */
export const creditRule = table('creditRule', {
  description: 'A rule that holds documents, or excludes from one that does.',
  ownership: 'organization',
  columns: [
    text('ruleId', 60, { required: true, label: 'Rule id', description: 'The name decisions and holds give it.' }),
    lookup('legalEntity', 'o2c_legalentity', { description: 'Empty: every legal entity.' }),
    choiceOf('ruleType', creditRuleType, { required: true }),
    choiceOf('effect', ruleEffect, { required: true }),
    choiceOf('scope', ruleScope, { required: true }),
    lookup('customer', 'account', { description: 'Of a rule for one customer.' }),
    lookup('creditGroup', 'o2c_creditgroup', { description: 'Of a rule for a group.' }),
    choiceOf('riskGroup', riskGroup, { description: 'Only customers of this risk group; empty: any.' }),
    choiceOf('valueType', ruleValueType, { required: true }),
    decimal('threshold', 4, { description: 'Days, amount, percent or level; the rule fires above it.' }),
    text('currencyCode', 3, { description: 'Of a threshold that is an amount.' }),
    decimal('percent', 4, { description: 'Second threshold: percent of the limit, or of the open items.' }),
    memo('values', 2_000, { description: 'Statuses or codes of payment terms, one a line.' }),
    yesNo('releaseOrder', { label: 'Release the order', description: 'An exclusion that ends the whole check.' }),
    yesNo('ignoreBlank', { description: 'A limit without an expiry date does not fire.' }),
    yesNo('ignoreDisputed', { description: 'Disputed items do not count.' }),
    text('checkpoints', 200, { description: 'Only at these checkpoints, separated by commas; empty: at all.' }),
  ],
  keys: [['ruleId']],
  listed: ['ruleType', 'effect', 'scope', 'threshold', 'percent', 'legalEntity', 'riskGroup'],
});
