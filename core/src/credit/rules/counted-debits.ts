import { daysBetween } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { type CreditRule } from './credit-rule';

/** The open debits a rule counts: all of them, or those nobody disputes (spec/features.md 3.1: disputed items count by default). */
export const countedDebits = ({ ignoreDisputed }: CreditRule, { debits }: CreditFacts): readonly OpenDebit[] =>
  ignoreDisputed ? debits.filter(({ disputed }) => !disputed) : debits;

/** How many days late a debit is; below zero before it is due. */
export const daysLate = ({ dueDate }: OpenDebit, { asOf }: CreditFacts): number => daysBetween(dueDate, asOf);
