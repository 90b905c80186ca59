import { proveBooks } from '../../invariants/prove-books';
import { type Command } from '../command';
import { dayOption } from '../day-option';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** `invariants`: proves the books; exit 1 when something is wrong, each finding on its line. */
export const invariants: Command = {
  name: 'invariants',
  usage: 'invariants [--as-of D] [--url URL] [--json]',
  summary: 'proves that items, settlements and ledger agree; names every row that does not',
  run: async (args, console) => {
    const { values } = parseOptions(args, {
      'as-of': { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    });
    const proof = await proveBooks(openSession(values.url, 'posting'), dayOption('--as-of', values['as-of']));
    if (values.json === true) console.result(JSON.stringify(proof));
    else {
      for (const { invariant, subject, expected, found, text } of proof.findings) {
        console.message(`${invariant} ${subject}: ${text} Expected ${expected}, found ${found}.`);
      }
      const { items, settlements, ledgerEntries } = proof.checked;
      console.result(
        `${proof.invariants.join(', ')} as of ${proof.asOf}: ${proof.findings.length} findings ` +
          `in ${items} items, ${settlements} settlements, ${ledgerEntries} ledger entries.`,
      );
    }
    return proof.findings.length === 0 ? 0 : 1;
  },
};
