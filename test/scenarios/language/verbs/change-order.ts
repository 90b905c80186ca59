import { decimal } from '@o2c/core/kernel';
import { type OrderChange } from '@o2c/core/ordering';

import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { type ScenarioLine } from '../lines/scenario-entry';
import { type Act, type Verb } from '../verb';

const pattern = /^(?<id>\S+) line (?<line>\d+) to (?<quantity>[\d.]+)$/;

/** The customer wants more or less of a line; credit looks at the order again. */
export const change: Verb = {
  word: 'change',
  example: '2026-03-02 change SO-1 line 1 to 3',
  parse: (entry, { day, rest }) => {
    const part = matchLine(entry, wantedOf(rest).what, { pattern, example: change.example });
    const quantity = decimal(part('quantity'));
    const asked = { lines: [{ kind: 'quantity', lineNumber: Number(part('line')), quantity }] } as const;
    return changed(entry, { id: part('id'), asked, rest, day });
  },
};

/** An order is cancelled before anything of it has left. */
export const cancel: Verb = {
  word: 'cancel',
  example: '2026-03-02 cancel SO-1',
  parse: (entry, { day, rest }) => changed(entry, { id: wantedOf(rest).what, asked: { cancel: true }, rest, day }),
};

interface Asked {
  readonly id: string;
  readonly asked: OrderChange;
  readonly rest: string;
  readonly day: Parameters<Verb['parse']>[1]['day'];
}

const changed =
  (line: ScenarioLine, { id, asked, rest, day }: Asked): Act =>
  async (world) => {
    const orderId = world.named(line, world.orders, id);
    const key = `${line.file} ${line.number}`;
    const moment = world.moment(day);
    const [answer] = world.must(await world.path.changeOrders([{ key, orderId, change: asked }], moment));
    mustEnd(line, wantedOf(rest), answer && 'refusal' in answer ? answer.refusal : undefined);
    await world.evaluate([orderId], day);
  };
