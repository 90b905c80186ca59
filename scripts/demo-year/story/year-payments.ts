import { addDays, type IsoDate, weekdayOf } from '@o2c/core/kernel';

import { type PayableDocument } from './payable-document';
import { between, normal, pick, randomOf } from './random-of';
import { remittanceOf } from './year-remittances';
import { type YearCustomer } from './year-customers';

/** What the transfer is: how its amount relates to the documents it pays (spec/matching.md 5). */
export type PaymentEvent = 'exact' | 'shortPay' | 'overPay' | 'instalment' | 'roundingShort' | 'duplicate';

/** One transfer, with the truth of what it pays: what a clerk would find out by asking. */
export interface YearPayment {
  readonly reference: string;
  readonly customer: YearCustomer;
  readonly payerName: string;
  /** A customer that pays from a new account is known by its name only. */
  readonly iban: string;
  readonly amountMinor: number;
  readonly event: PaymentEvent;
  readonly remittance: string;
  /** Document numbers in the structured part; empty for most. */
  readonly structured: readonly { readonly document: string; readonly amountMinor: number }[];
  readonly truth: readonly { readonly openItemId: string; readonly amountMinor: number }[];
}

/** The transfers that arrive on a day. Each document is paid on a day that follows from the document and its payer alone. */
export function paymentsOn(day: IsoDate, documents: readonly PayableDocument[]): readonly YearPayment[] {
  const paid = documents.filter((document) => paymentDays(document).includes(day));
  const byCustomer = new Map<string, PayableDocument[]>();
  for (const document of [...paid].sort((one, other) => (one.number < other.number ? -1 : 1))) {
    const key = document.customer.paysInRuns ? document.customer.number : document.openItemId;
    byCustomer.set(key, [...(byCustomer.get(key) ?? []), document]);
  }
  return [...byCustomer.entries()].map(([key, together]) => payment(day, key, together));
}

/** The day it is paid, and the days of what an instalment or a short payment left open, or a bank took back. */
function paymentDays(document: PayableDocument): readonly IsoDate[] {
  const random = randomOf('pay', document.number);
  const { lateness, payDay } = document.customer;
  const earliest = addDays(document.issuedOn, 1);
  const meant = addDays(document.dueOn, Math.round(lateness + 0.8 + 6 * normal(random)));
  const first = payDayFrom(meant < earliest ? earliest : meant, payDay);
  return [0, 14, 28, 42, 70].map((days) => addDays(first, days));
}

function payDayFrom(day: IsoDate, payDay: number): IsoDate {
  const ahead = (payDay - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead);
}

function payment(day: IsoDate, key: string, documents: readonly PayableDocument[]): YearPayment {
  const random = randomOf('payment', day, key);
  const [first] = documents;
  if (!first) throw new RangeError('a payment of nothing');
  const open = documents.reduce((sum, { openMinor }) => sum + openMinor, 0);
  const event = documents.every(({ openMinor, amountMinor }) => openMinor === amountMinor) ? eventOf(random) : 'exact';
  const amountMinor = amountOf(event, { open, random });
  const newAccount = random() < 0.03;
  return {
    reference: `${day.replaceAll('-', '')}-${first.number}`,
    customer: first.customer,
    payerName: random() < 0.08 ? first.customer.name.toUpperCase().slice(0, 20) : first.customer.name,
    iban: newAccount ? otherAccount(first.customer.iban) : first.customer.iban,
    amountMinor,
    event,
    ...remittanceOf(documents, random),
    truth: allocate(amountMinor, documents),
  };
}

const eventOf = (random: () => number): PaymentEvent =>
  pick<PaymentEvent>(random, [
    [84, 'exact'],
    [5, 'shortPay'],
    [3, 'overPay'],
    [4, 'instalment'],
    [3, 'roundingShort'],
  ]);

function amountOf(event: PaymentEvent, { open, random }: { open: number; random: () => number }): number {
  if (event === 'shortPay') return Math.max(1, open - Math.round(open * (0.03 + 0.12 * random())));
  if (event === 'instalment') return Math.max(1, Math.round(open / 2));
  if (event === 'overPay') return open + between(random, 100, 50_000);
  if (event === 'roundingShort') return Math.max(1, open - between(random, 1, 2));
  return open;
}

/** Oldest document first; what an overpayment leaves stays on account (spec/matching.md 10). */
function allocate(amountMinor: number, documents: readonly PayableDocument[]): YearPayment['truth'] {
  let left = amountMinor;
  return [...documents]
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map(({ openItemId, openMinor }) => {
      const applied = Math.min(left, openMinor);
      left -= applied;
      return { openItemId, amountMinor: applied };
    })
    .filter(({ amountMinor: applied }) => applied > 0);
}

/** Same bank, another account, and a check that still passes is not needed: banks write what they are told. */
const otherAccount = (iban: string): string => `${iban.slice(0, -1)}${String((Number(iban.slice(-1)) + 3) % 10)}`;
