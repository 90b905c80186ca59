import { decimal } from '@o2c/core/kernel';

import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { complain } from '../lines/scenario-entry';
import { type Verb } from '../verb';

const pattern = /^(?<order>\S+)(?: (?<lines>[\d.]+ x .+?))? as (?<shipment>\S+)$/;
const linePattern = /^(?<quantity>[\d.]+) x (?<product>\S+)$/;

/** Goods leave: the whole rest of an order, or what is named. */
export const ship: Verb = {
  word: 'ship',
  example: '2026-03-02 ship SO-1 1 x WIDGET as SH-1',
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern, example: ship.example });
    const asked = part('lines') === '' ? [] : part('lines').split(', ');
    const lines = asked.map((text) => matchLine(entry, text, { pattern: linePattern, example: ship.example }));
    return async (world) => {
      const orderId = world.named(entry, world.orders, part('order'));
      const order = await world.order(orderId);
      const named = lines.map((one) => {
        const line = order.lines.find(({ description }) => description === one('product'));
        if (!line) return complain(entry, `${part('order')} has no line of ${one('product')}`);
        return { lineNumber: line.lineNumber, quantity: decimal(one('quantity')) };
      });
      const request = {
        key: part('shipment'),
        orderId,
        shippedOn: day,
        ...(named.length === 0 ? {} : { lines: named }),
      };
      const [answer] = world.must(await world.path.shipOrders([request], world.moment(day)));
      if (!answer) return complain(entry, 'no answer came');
      world.shipments.set(part('shipment'), answer.shipmentId);
      mustEnd(entry, wanted, 'refusal' in answer ? answer.refusal : undefined);
    };
  },
};

/** Goods arrive; what arrived is billed, and the invoice leaves by mail, as the step on the shipment makes it. */
export const deliver: Verb = {
  word: 'deliver',
  example: '2026-03-03 deliver SH-1',
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    return async (world) => {
      const shipmentId = world.named(entry, world.shipments, wanted.what);
      const report = { shipmentId, deliveredOn: day };
      const [answer] = world.must(await world.path.confirmDeliveries([report], world.moment(day)));
      mustEnd(entry, wanted, answer && 'refusal' in answer ? answer.refusal : undefined);
      await world.run(world.path.invoicing, day);
      await world.mail(day);
    };
  },
};
