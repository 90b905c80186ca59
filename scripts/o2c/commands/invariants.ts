import { instant } from '@o2c/core/kernel';

import { proveInvariants } from '../../invariants/prove-invariants';
import { type Command } from '../command';
import { dayOption } from '../day-option';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** `invariants`: proves the books; exit 1 when something is wrong, each finding on its line. */
export const invariants: Command = {
  name: 'invariants',
  usage: 'invariants [--as-of D] [--url URL] [--json]',
  summary: 'proves that orders, invoices, mails, payments and ledger agree; names every row that does not',
  run: async (args, console) => {
    const { values } = parseOptions(args, {
      'as-of': { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    });
    const proof = await proveInvariants(openSession(values.url, 'posting'), {
      asOf: dayOption('--as-of', values['as-of']),
      now: instant(new Date().toISOString()),
    });
    if (values.json === true) console.result(JSON.stringify(proof));
    else {
      for (const { invariant, subject, expected, found, text } of proof.findings) {
        console.message(`${invariant} ${subject}: ${text} Expected ${expected}, found ${found}.`);
      }
      const checked = Object.entries(proof.checked).map(([what, count]) => `${count} ${what}`);
      console.result(
        `${proof.invariants.join(', ')} as of ${proof.asOf}: ${proof.findings.length} findings in ${checked.join(', ')}.`,
      );
    }
    return proof.findings.length === 0 ? 0 : 1;
  },
};
