/** The way of an order; the order of the list is the order of the stages. */
export const STAGES = ['captured', 'cleared', 'shipped', 'invoiced', 'delivered', 'paid'] as const;

export type Stage = (typeof STAGES)[number];

export type Tone = 'ok' | 'watch' | 'bad' | 'neutral';

export interface RecordLink {
  readonly table: string;
  readonly id: string;
}

/** What happened; each has a sentence `event_<what>` in the resources. */
export type What =
  | 'intake'
  | 'intake_needs_info'
  | 'intake_rejected'
  | 'order'
  | 'held'
  | 'released'
  | 'hold_rejected'
  | 'cleared'
  | 'decision'
  | 'approval_requested'
  | 'approval_decided'
  | 'shipment_planned'
  | 'shipment_cancelled'
  | 'shipped'
  | 'goods_delivered'
  | 'invoice'
  | 'credit_note'
  | 'mail_sent'
  | 'mail_waiting'
  | 'mail_failed'
  | 'payment'
  | 'payment_returned'
  | 'settled'
  | 'settlement_reversed';

/** Why: a rule with what it measured, or words somebody wrote. */
export type Why =
  | {
      readonly kind: 'reason';
      readonly rule: string;
      readonly value: number | undefined;
      readonly threshold: number | undefined;
      readonly scope: string;
    }
  | { readonly kind: 'text'; readonly text: string };

/** A decision opened up: the rule, what it saw, and what would have changed it. */
export interface Explanation {
  readonly rule: string;
  readonly outcome: string;
  readonly inputs: readonly Fact[];
  readonly counterfactual: string;
  readonly link: RecordLink | undefined;
}

export interface Fact {
  readonly name: string;
  readonly value: string | number | { readonly minor: number; readonly currency: string };
}

export interface TimelineEvent {
  readonly id: string;
  readonly what: What;
  readonly stage: Stage;
  /** ISO day; events of one day stand in the order of the way. */
  readonly day: string;
  /** ISO instant where one is known, else empty. */
  readonly at: string;
  /** The document it is about, by its number. */
  readonly subject: string;
  /** Formatted by Dataverse in the row's own currency. */
  readonly amount?: string;
  /** One more fact: carrier, address, due date, reference; said by `detail_<what>` where that is there. */
  readonly detail?: string;
  readonly who?: string;
  readonly why: readonly Why[];
  readonly tone: Tone;
  readonly link?: RecordLink;
  readonly explanation?: Explanation;
}
