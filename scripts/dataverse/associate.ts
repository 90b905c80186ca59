import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { callFailed } from './call-failed';
import { type Session } from './connect';

/** Links two rows of an N:N relationship; being linked already is fine (0x80040237, a duplicate of the intersect row). */
export async function associate(
  { connection, context }: Session,
  from: { readonly path: string; readonly navigation: string },
  to: string,
): Promise<void> {
  const body = JSON.stringify({ '@odata.id': `${connection.url}/api/data/v9.2/${to}` });
  const path = `${from.path}/${from.navigation}/$ref`;
  const reply = await callDataverse(connection, context, { method: 'POST', path, body });
  if (reply.outcome !== 'ok' && reply.outcome !== 'conflict') throw callFailed(`linking ${from.path} to ${to}`, reply);
}
