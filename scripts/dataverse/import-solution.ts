import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { callFailed } from './call-failed';
import { type Session } from './connect';

const DEADLINE_MILLISECONDS = 600_000;

/** Imports a solution zip through the platform's ImportSolution message. Throws with the platform's words when a part is refused. */
export async function importSolution({ connection, context }: Session, zip: string): Promise<void> {
  const reply = await callDataverse(connection, context, {
    method: 'POST',
    path: 'ImportSolution',
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
    body: JSON.stringify({
      OverwriteUnmanagedCustomizations: true,
      PublishWorkflows: true,
      CustomizationFile: readFileSync(zip).toString('base64'),
      ImportJobId: randomUUID(),
    }),
  });
  if (reply.outcome !== 'ok') throw callFailed(`importing ${zip}`, reply);
}
