import { instant, utcDateOf } from '@o2c/core/kernel';

import { takeTheTour } from '../../demo/order-to-cash/take-the-tour';
import { type Command } from '../command';
import { localTokens, openSession, requireRunning } from '../environment';
import { parseOptions } from '../parse-options';

/** `tour`: one order to cash through the environment that runs now, each step told as it comes about. */
export const tour: Command = {
  name: 'tour',
  usage: 'tour',
  summary: 'takes one order of the demo through the running system, from the shop to the settled payment',
  run: async (args, console) => {
    parseOptions(args, {});
    const { urls } = requireRunning();
    const tokens = localTokens(urls.issuer, 'posting');
    const started = instant(new Date().toISOString());
    await takeTheTour({
      posting: openSession(undefined, 'posting'),
      functionsUrl: urls.functions,
      token: () => tokens.tokenFor(urls.functions),
      now: () => instant(new Date().toISOString()),
      today: utcDateOf(started),
      name: started.replace(/\D/g, '').slice(2, 14),
      say: console.result,
    });
    return 0;
  },
};
