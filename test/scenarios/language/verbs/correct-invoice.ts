import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { complain } from '../lines/scenario-entry';
import { type Verb } from '../verb';

const pattern = /^(?<number>\S+) because "(?<reason>[^"]+)"$/;

const correcting = (word: 'credit' | 'void', example: string): Verb => ({
  word,
  example,
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern, example });
    return async (world) => {
      const { items } = await world.book();
      const invoiceId = await world.invoiceId(part('number'));
      if (invoiceId === undefined || items.length === 0)
        return complain(entry, `there is no invoice ${part('number')}`);
      const request = { invoiceId, reason: part('reason') };
      const moment = world.moment(day);
      const answers =
        word === 'credit'
          ? await world.path.creditInvoices([{ ...request, purpose: 'credit' }], moment)
          : await world.path.cancelInvoices([request], moment);
      const [answer] = world.must(answers);
      mustEnd(entry, wanted, answer && 'refusal' in answer ? answer.refusal : undefined);
      await world.mail(day);
    };
  },
});

/** A full credit note: netted with what is open of the invoice. */
export const credit = correcting('credit', '2026-03-10 credit NL01-2026-000001 because "goods came back"');

/** An invoice is cancelled, by a credit note and only while nothing of it is settled. */
export const voided = correcting('void', '2026-03-10 void NL01-2026-000001 because "wrong customer"');
