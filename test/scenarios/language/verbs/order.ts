import { type IsoDate } from '@o2c/core/kernel';

import { type IntakeAnswer } from '../../../../azure-functions/src/jobs/ordering/intake-answer';
import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { complain, type ScenarioLine } from '../lines/scenario-entry';
import { type Verb } from '../verb';
import { type World } from '../world';

const example = '2026-03-01 order SO-1 ACME 2 x WIDGET @ 10.00, 1 x GADGET @ 25.00 in US01 USD';
const pattern = /^(?<id>\S+) (?<customer>\S+) (?<lines>.+?)(?: in (?<company>\S+) (?<currency>[A-Z]{3}))?$/;
const linePattern = /^(?<quantity>[\d.]+) x (?<product>\S+) @ (?<price>[\d.]+)$/;

/** An order arrives; credit looks at it at once, as the step on its creation makes it. */
export const order: Verb = {
  word: 'order',
  example,
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const body = bodyOf(entry, wanted.what, day);
    return async (world) => {
      const answer = await take(world, body, day);
      mustEnd(entry, wanted, refusalIn(answer));
      if ('orderId' in answer) await world.evaluate([answer.orderId], day);
    };
  },
};

/** Several orders of one instant: each is posted and evaluated by a worker of its own. */
export const together: Verb = {
  word: 'together',
  example: '2026-03-01 together, with indented lines: order SO-1 ACME 2 x WIDGET @ 10.00',
  parse: (entry, { day, rest }) => {
    if (rest !== '' || entry.parts.length < 2) return complain(entry, 'stands alone, with two or more lines under it');
    const bodies = entry.parts.map((part) => bodyOf(part, part.text.replace(/^order /, ''), day));
    return async (world) => {
      const answers = await Promise.all(bodies.map((body) => take(world, body, day)));
      const orders = answers.flatMap((answer) => ('orderId' in answer ? [answer.orderId] : []));
      if (orders.length < answers.length) complain(entry, `not all were taken: ${JSON.stringify(answers)}`);
      await Promise.all(orders.map((id) => world.evaluate([id], day)));
    };
  },
};

const take = async (world: World, body: Body, day: IsoDate): Promise<IntakeAnswer> => {
  const [answer] = world.must(await world.path.takeOrders([{ payload: JSON.stringify(body) }], world.moment(day)));
  if (!answer) throw new Error('one order in, one answer out');
  if ('orderId' in answer) world.orders.set(body.externalId, answer.orderId);
  return answer;
};

type Body = ReturnType<typeof bodyOf>;

function bodyOf(line: ScenarioLine, text: string, day: IsoDate) {
  const part = matchLine(line, text, { pattern, example });
  return {
    channel: 'phone',
    externalId: part('id'),
    legalEntity: part('company') || 'NL01',
    customer: part('customer'),
    currency: part('currency') || 'EUR',
    orderedOn: day,
    deliveryPreference: 'dhl',
    lines: part('lines')
      .split(', ')
      .map((text) => {
        const one = matchLine(line, text, { pattern: linePattern, example });
        const [quantity, product, unitPrice] = [one('quantity'), one('product'), one('price')];
        return { product, quantity, unit: 'Piece', unitPrice };
      }),
  };
}

function refusalIn(answer: IntakeAnswer): { readonly code: string } | undefined {
  switch (answer.outcome) {
    case 'created':
    case 'replayed':
      return undefined;
    case 'needsInfo':
      return answer.defects[0];
    case 'different':
    case 'rejected':
      return { code: `intake.${answer.outcome}` };
    case 'unfinished':
      return answer;
  }
}
