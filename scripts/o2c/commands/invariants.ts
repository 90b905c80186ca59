import { legalEntitySelect, readLegalEntity, tables } from '@o2c/core/dataverse';
import { instant } from '@o2c/core/kernel';

import { understood } from '../../../azure-functions/src/adapters/dataverse/rows/understood';
import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { type Proof } from '../../invariants/proof';
import { proofs } from '../../invariants/proofs';
import { outboxProof, proveOutbox } from '../../invariants/prove-outbox';
import { readSentMails } from '../../invariants/read-sent-mails';
import { readRunning } from '../../start/running-file';
import { proveInvariants } from '../../invariants/prove-invariants';
import { type Command } from '../command';
import { dayOption } from '../day-option';
import { dataFolder, openSession } from '../environment';
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
    const time = { asOf: dayOption('--as-of', values['as-of']), now: instant(new Date().toISOString()) };
    const session = openSession(values.url, 'posting');
    const proof = await proveInvariants(session, time, await proofsWithMails(session, values.url));
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

/** In the local environment the mailboxes can be looked into: then what was sent is compared with what arrived (I15). */
async function proofsWithMails(session: Session, url: string | undefined): Promise<readonly Proof[]> {
  const running = readRunning(dataFolder());
  if (url !== undefined || !running) return proofs;
  const rows = await readRows(session, { from: tables.legalEntity.entitySetName, select: legalEntitySelect });
  const mailboxes = understood(rows, readLegalEntity).flatMap(({ email }) => email ?? []);
  const graph = { url: running.urls.mail, token: 'local' };
  const readMails = async () => (await Promise.all(mailboxes.map((mailbox) => readSentMails(graph, mailbox)))).flat();
  return [...proofs.filter((proof) => proof !== proveOutbox), outboxProof(readMails)];
}
