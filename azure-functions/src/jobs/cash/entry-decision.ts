import { type PaymentDecision } from '@o2c/core/cash-application';
import { tables } from '@o2c/core/dataverse';
import { contentHash, formatMoney, type Money, type PlainData } from '@o2c/core/kernel';
import { type Autonomy, type Decision, newDecision } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type WaitingEntry } from './matching-ports';

/** The action type of posting and applying payments (PLAN, design.md decision 11). */
export const POST_PAYMENT = 'payment.post';

/** What of a decision a person would approve: the same entry, items and amounts. */
export const decidedContent = ({ entry }: WaitingEntry, decision: PaymentDecision): string =>
  contentHash({
    entry: entry.key,
    amount: { ...entry.amount },
    ...(decision.kind === 'settle'
      ? {
          rule: decision.rule,
          customer: decision.customerId,
          items: decision.allocations.map(({ state, amount, creditNote }) => [
            state.item.id,
            amount.minor,
            creditNote?.item.id ?? '',
          ]),
        }
      : { reason: decision.reason }),
  });

export interface DecisionContext {
  readonly autonomy: Autonomy;
  readonly moment: Moment;
  /** It only asks a person: what that person lets happen is a decision of its own. */
  readonly proposed?: true;
}

/** Decisions keep as many items as fit; what was settled stands in the settlements. */
const MOST_SHOWN = 8;

/** Why an entry was settled, or not (AU-1): rule, evidence and the open items it saw. One that only observes is written once for the same content. */
export function entryDecision(waiting: WaitingEntry, decision: PaymentDecision, context: DecisionContext): Decision {
  const { entry } = waiting;
  const settled = decision.kind === 'settle';
  const { autonomy, moment, proposed } = context;
  return newDecision({
    type: POST_PAYMENT,
    legalEntityId: entry.legalEntityId,
    ...(decision.customerId === undefined ? {} : { customerId: decision.customerId }),
    targetTable: tables.bankEntry.logicalName,
    targetId: entry.id,
    rule: settled ? decision.rule : decision.reason,
    outcome: settled ? (decision.allocations.length === 0 ? 'onAccount' : 'settled') : 'exception',
    autonomy,
    inputs: inputsOf(waiting, decision),
    ...(settled ? {} : { counterfactual: counterfactuals[decision.reason] }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion:
      proposed === true
        ? `${decidedContent(waiting, decision)} proposed`
        : autonomy === 'observe'
          ? decidedContent(waiting, decision)
          : entry.etag,
  });
}

function inputsOf({ entry }: WaitingEntry, decision: PaymentDecision): PlainData {
  const items = decision.kind === 'settle' ? decision.allocations : decision.proposals;
  return {
    amount: shown(entry.amount),
    bookedOn: entry.bookedOn,
    evidence: decision.evidence.slice(0, MOST_SHOWN).map((text) => text.slice(0, 120)),
    items: items.slice(0, MOST_SHOWN).map(({ state, amount }) => ({
      document: state.item.documentNumber.slice(0, 40),
      open: shown(state.position.open),
      take: shown(amount),
    })),
  };
}

const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;

type Reason = Extract<PaymentDecision, { kind: 'exception' }>['reason'];

/** What would have let it be settled, for a person. */
const counterfactuals: Readonly<Record<Reason, string>> = {
  'cash.payer-unknown': 'A document number in the remittance, or a known bank account of the payer.',
  'cash.payer-not-unique': 'A document number: this bank account pays for several customers.',
  'cash.nothing-fits': 'A document number, or an open item of exactly this amount.',
  'cash.amount-not-unique': 'A document number: several open items have exactly this amount.',
  'cash.number-not-unique': 'A payer who is known: several customers have a document of this number.',
  'cash.several-named': 'Amounts per document, or documents that add up to the payment exactly.',
  'cash.weak-number': 'A longer number, a known payer, or the exact open amount: a few digits alone may be anything.',
  'cash.already-settled': 'A document that is still open: the one named is settled.',
  'cash.wrong-legal-entity': 'A payment to the bank account of the company that the document is of.',
  'cash.other-currency': 'One document alone: in another currency several are not told apart.',
  'cash.credit-note-named': 'A structured reference that lists the credit note and an invoice.',
  'cash.reversal-of-money-out': 'Nothing: the bank took back money that had gone out.',
};
