import { equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../dataverse/read-rows';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { STEP_SECRET_HEADER } from '../../plugins-ts/src/steps/steps';

const ENDPOINT = 'O2C Functions';

/** Where the Functions app takes the platform's calls, and the secret it expects in the header. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** The id of the webhook the package brought. */
export async function webhookEndpointId(session: Session): Promise<string> {
  const where = equal('name', { text: ENDPOINT });
  const [endpoint] = await readRows(session, { from: 'serviceendpoints', select: ['name'], where });
  if (!endpoint) throw new CommandRefusal(`there is no service endpoint '${ENDPOINT}'; is the solution imported?`);
  return String(endpoint['serviceendpointid']);
}

/** Gives the imported webhook its address and secret, which no zip may carry. */
export async function provisionWebhook(session: Session, { url, secret }: WebhookTarget): Promise<void> {
  const id = await webhookEndpointId(session);
  const authvalue = `<settings><setting name="${STEP_SECRET_HEADER}" value="${secret}" /></settings>`;
  await upsertRow(session, { entitySetName: 'serviceendpoints', id }, { url, authvalue });
}
