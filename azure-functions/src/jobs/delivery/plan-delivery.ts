import { type Instant } from '@o2c/core/kernel';
import { judgeApproval, levelOf } from '@o2c/core/operations';
import { type BillingDocument } from '../../formats/pdf/billing-document';
import { requireContent } from '../../formats/pdf/required-content';
import { type Delivery, type DeliverySettings, type DocumentFacts } from './delivery-facts';
import { describeDocument } from './describe-document';

/** What the rules say about one message. */
export type DeliveryPlan =
  | { readonly kind: 'send'; readonly letter: Letter }
  /** It will not go out before a person changes something. */
  | { readonly kind: 'park'; readonly code: string; readonly detail: string; readonly counterfactual: string }
  | { readonly kind: 'observe' }
  | { readonly kind: 'propose' }
  /** A person has not answered yet. */
  | { readonly kind: 'wait' };

/** A document on its way to an address. */
export interface Letter {
  readonly document: BillingDocument;
  readonly mailbox: string;
  readonly address: string;
  readonly rule: 'delivery.by-mail' | 'delivery.fallback-to-mail';
}

export const MAIL_SEND = 'mail.send';

/**
 * Decides on a message: parked with what would change that when its document cannot be understood, is not posted, misses a required part
 * (IN-2) or has nowhere to go (IN-5: mail is the one channel yet, and the fallback of the others); else as far as autonomy goes (design.md
 * decision 11).
 */
export function planDelivery({ message, facts }: Delivery, settings: DeliverySettings, now: Instant): DeliveryPlan {
  if ('unreadable' in facts)
    return park(facts.unreadable, facts.detail, 'Correct the document or the message, then replay it.');
  const letter = letterOf(facts, settings);
  if (letter.kind === 'park') return letter;
  const level = levelOf(settings, MAIL_SEND, message.legalEntityId);
  switch (level) {
    case 'act':
      return letter;
    case 'observe':
      return { kind: 'observe' };
    case 'suggest':
    case 'approve':
      return judged(facts, letter, now);
  }
}

/** As far as a person has let it: what was rejected or lapsed stays, for a posted document's content never changes. */
function judged({ approval, invoice }: DocumentFacts, letter: DeliveryPlan, now: Instant): DeliveryPlan {
  switch (judgeApproval(approval, { contentHash: invoice.contentHash, now })) {
    case 'ask':
      return { kind: 'propose' };
    case 'wait':
      return { kind: 'wait' };
    case 'act':
      return letter;
    case 'leave': {
      const verdict = approval?.status === 'rejected' ? 'rejected' : 'expired';
      return park(`delivery.approval-${verdict}`, approval?.reason ?? '', 'Deliver the document by hand.');
    }
  }
}

function letterOf(facts: DocumentFacts, settings: DeliverySettings): DeliveryPlan {
  const { invoice, profile, recipient } = facts;
  if (!invoice.posted) return park('delivery.not-posted', invoice.documentNumber, 'Post the document first.');
  const described = describeDocument(facts, settings);
  if (!described.ok) {
    const { code, posted, computed } = described.error;
    return park(
      code,
      `posted ${posted}, lines say ${computed}`,
      'Correct it by a credit note; posted rows never change.',
    );
  }
  const document = requireContent(described.value);
  if (!document.ok) {
    const missing = document.error.missing.join(', ');
    return park(document.error.code, `missing: ${missing}`, `Complete ${missing}, then replay it.`);
  }
  const address = profile?.deliveryAddress ?? recipient.email;
  if (address === undefined || !ADDRESS.test(address))
    return park(
      'delivery.no-address',
      address ?? '',
      'Enter a mail address on the customer or its profile, then replay it.',
    );
  const mailbox = settings.letterheads.get(invoice.legalEntityId)?.email;
  if (mailbox === undefined)
    return park('delivery.no-mailbox', '', 'Enter the mail address of the legal entity, then replay it.');
  const preferred = profile?.deliveryPreference ?? 'email';
  const rule = preferred === 'email' ? 'delivery.by-mail' : 'delivery.fallback-to-mail';
  return { kind: 'send', letter: { document: document.value, mailbox, address, rule } };
}

/** One address, nothing that could become another header. */
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

const park = (code: string, detail: string, counterfactual: string): DeliveryPlan => ({
  kind: 'park',
  code,
  detail,
  counterfactual,
});
