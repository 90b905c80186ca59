import { isCleared, type SalesOrder } from '@o2c/core/ordering';

import { matchLine } from '../lines/match-line';
import { mustEqual } from '../lines/must-equal';
import { type Verb } from '../verb';

/** How an order stands, in one word: a clearance that is for other content is `stale`. */
export function standingOf(order: SalesOrder): string {
  switch (order.state) {
    case 'submitted':
      return order.creditStatus === 'cleared' && !isCleared(order) ? 'stale' : order.creditStatus;
    case 'fulfilled':
      // The last open quantity is billed: the platform calls that fulfilled.
      return 'invoiced';
    case 'active':
    case 'cancelled':
    case 'invoiced':
      return order.state;
  }
}

export const orderStands: Verb = {
  word: 'order',
  example: 'expect order SO-1 cleared',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<id>\S+) (?<standing>\S+)$/, example: orderStands.example });
    return async (world) =>
      mustEqual(entry, part('standing'), standingOf(await world.order(world.named(entry, world.orders, part('id')))));
  },
};

/** Of several orders exactly so many stand so; which of them, nobody can say. */
export const someStand: Verb = {
  word: 'cleared',
  example: 'expect cleared 1 of SO-1 SO-2',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<count>\d+) of (?<ids>.+)$/, example: someStand.example });
    return async (world) => {
      const ids = part('ids').split(' ');
      const orders = await Promise.all(ids.map((id) => world.order(world.named(entry, world.orders, id))));
      mustEqual(entry, part('count'), String(orders.filter((order) => standingOf(order) === 'cleared').length));
    };
  },
};

export const held: Verb = {
  word: 'held',
  example: 'expect held SO-1 because creditLimitUsed',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<id>\S+) because (?<causes>.+)$/, example: held.example });
    return async (world) => {
      const holds = await world.holds(world.named(entry, world.orders, part('id')));
      const open = holds.filter(({ status }) => status === 'open' || status === 'readyToRelease');
      const causes = open.flatMap(({ reasons }) => reasons.filter(({ cleared }) => !cleared).map(({ cause }) => cause));
      mustEqual(entry, part('causes'), causes.sort().join(', ') || 'nothing');
    };
  },
};
