import { any, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { steps } from '../../plugins-ts/src/steps/steps';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { upsertRow } from '../dataverse/upsert-row';

const STATES = { on: { statecode: 0, statuscode: 1 }, off: { statecode: 1, statuscode: 2 } } as const;

/** Switches the asynchronous steps of the solution: off while data is loaded that no job shall react to, on when the functions run. */
export async function switchSteps(session: Session, state: keyof typeof STATES): Promise<void> {
  for (const step of await ourSteps(session)) {
    if (step['statecode'] === STATES[state].statecode) continue;
    const id = String(step['sdkmessageprocessingstepid']);
    await upsertRow(session, { entitySetName: 'sdkmessageprocessingsteps', id }, STATES[state]);
  }
}

const ourSteps = (session: Session) =>
  readRows(session, {
    from: 'sdkmessageprocessingsteps',
    select: ['name', 'statecode'],
    where: any(...steps.map(({ name }) => equal('name', { text: name }))),
  });
