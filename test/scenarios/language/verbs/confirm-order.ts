import { tables } from '@o2c/core/dataverse';

import { askAsPerson } from '../lines/ask-as-person';
import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { type Verb } from '../verb';

/** The clerk tells the customer that his order is taken; his credit is looked at first, where it is due there. */
export const confirm: Verb = {
  word: 'confirm',
  example: '2026-03-02 confirm SO-1',
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern: /^(?<id>\S+)$/, example: confirm.example });
    return async (world) => {
      const target = { table: tables.salesOrder.logicalName, id: world.named(entry, world.orders, part('id')) };
      const asked = { person: 'clerk', day, type: 'order.confirm', target, payload: {}, reason: '' };
      const { refusal } = await askAsPerson(world, asked);
      mustEnd(entry, wanted, refusal);
    };
  },
};
