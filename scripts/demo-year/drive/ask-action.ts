import { tables, writeActionRequest } from '@o2c/core/dataverse';
import { instant, rowId } from '@o2c/core/kernel';

import { actionPorts } from '../../../azure-functions/src/adapters/compose/action-ports';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { runActionRequest } from '../../../azure-functions/src/jobs/action-requests/run-action-request';
import { type Session } from '../../dataverse/connect';
import { upsertRow } from '../../dataverse/upsert-row';
import { rowOf } from '../../provision-dataverse/row-of';
import { must } from '../../demo/must';
import { type YearPath } from './year-path';

/** What a person asks for on a form. */
export interface AskedAction {
  readonly type: string;
  readonly targetTable: string;
  readonly targetId: string;
  readonly payload: object;
  readonly reason: string;
  readonly moment: Moment;
}

/** The id of a request: the same wish on the same day is the same request. */
export const askedActionId = ({ type, targetId, payload, moment }: AskedAction): string =>
  rowId('actionrequest', 'demo year', type, targetId, moment.today, JSON.stringify(payload));

/** Makes the request as the person and has the posting service run it for them; asked again, it is the same request. */
export async function askAction(
  path: YearPath,
  { person, posting }: { readonly person: Session; readonly posting: Session },
  asked: AskedAction,
): Promise<string> {
  const { moment, payload, ...request } = asked;
  const id = askedActionId(asked);
  const row = writeActionRequest({
    ...request,
    id,
    payload: JSON.stringify(payload),
    status: 'requested',
    recordedOn: instant(moment.now),
  });
  const ports = actionPorts(posting.connection, path, moment);
  const known = must('an action request', await ports.requests.byId(id));
  if (!known) await upsertRow(person, ...rowOf(tables.actionRequest, row));
  return must(asked.type, await runActionRequest(ports, id));
}
