import { matchLine } from '../lines/match-line';
import { mustEqual } from '../lines/must-equal';
import { complain } from '../lines/scenario-entry';
import { type Verb } from '../verb';

/** Which documents a customer was mailed, each once. */
export const mails: Verb = {
  word: 'mails',
  example: 'expect mails ACME NL01-2026-000001, NL01-C2026-000001   or   expect mails ACME none',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<name>\S+) (?<numbers>.+)$/, example: mails.example });
    return async (world) => {
      const address = `${part('name').toLowerCase()}@customers.example`;
      const sent = (await world.mails()).filter(({ toRecipients }) =>
        toRecipients.some(({ emailAddress }) => emailAddress.address === address),
      );
      const numbers = sent.map(({ subject }) => /[A-Z]{2}\d{2}-C?\d{4}-\d+/.exec(subject)?.[0] ?? subject);
      const said = part('numbers') === 'none' ? [] : part('numbers').split(', ');
      mustEqual(entry, said.sort().join(', '), numbers.sort().join(', '));
    };
  },
};

/** What became of a booking on a bank statement. */
export const booking: Verb = {
  word: 'booking',
  example: 'expect booking PAY-1 matched   or   expect booking PAY-1 exception because cash.no-match',
  parse: (entry, { rest }) => {
    const pattern = /^(?<name>\S+) (?<status>\S+)(?: because (?<reason>\S+))?$/;
    const part = matchLine(entry, rest, { pattern, example: booking.example });
    return async (world) => {
      const { entries } = await world.book();
      const found = entries.filter(
        ({ endToEndId, reference }) => endToEndId === part('name') || reference === part('name'),
      );
      const own = found.filter(({ amount }) => amount.minor > 0);
      const [first] = own;
      if (!first) return complain(entry, `no booking is called ${part('name')}`);
      if (own.length > 1) return complain(entry, `${own.length} bookings are called so: it was taken twice`);
      const reason = first.exceptionReason?.split(':')[0] ?? '';
      const stands = first.status + (reason === '' ? '' : ` because ${reason}`);
      mustEqual(entry, part('status') + (part('reason') === '' ? '' : ` because ${part('reason')}`), stands);
    };
  },
};

/** What became of the statement that came last. */
export const posted: Verb = {
  word: 'statement',
  example: 'expect statement posted 1 new 1 known',
  parse: (entry, { rest }) => {
    const pattern = /^(?<outcome>\S+) (?<fresh>\d+) new (?<known>\d+) known$/;
    const part = matchLine(entry, rest, { pattern, example: posted.example });
    return (world) => {
      const [last] = world.lastPosted;
      if (!last) return complain(entry, 'no statement came before this line');
      const stands = `${last.outcome} ${last.entries - last.duplicates} new ${last.duplicates} known`;
      mustEqual(entry, `${part('outcome')} ${part('fresh')} new ${part('known')} known`, stands);
      return Promise.resolve();
    };
  },
};
