import { type StepStage } from '../../plugins-ts/src/steps/step';
import { type VetoStep } from '../../plugins-ts/src/steps/veto-step';
import { vetoSteps } from '../../plugins-ts/src/steps/veto-steps';
import { all, any, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { componentId } from '../pack-solution/uuid5';
import { webhookEndpointId } from './provision-webhook';

const STAGES: Readonly<Record<StepStage, number>> = { 'pre-validation': 10, 'pre-operation': 20, 'post-operation': 40 };
const SYNCHRONOUS = 0;
const SERVER_ONLY = 0;
const ON = { statecode: 0, statuscode: 1 };
const OFF = { statecode: 1, statuscode: 2 };

/** The package writes ids in braces, addresses have none. */
const idOf = (step: VetoStep): string => componentId('sdkmessageprocessingstep', step.name).replace(/[{}]/g, '');
const entitySetName = 'sdkmessageprocessingsteps';

/**
 * Registers the synchronous steps and switches them on, after the app behind them was seen healthy: a veto nobody answers stops people's work.
 * Refuses, and leaves everything as it is, while `health/ready` does not say 200. Running it again changes nothing.
 */
export async function enableVetoes(session: Session, functionsUrl: string): Promise<void> {
  const health = new URL('/api/health/ready', functionsUrl);
  const answer = await fetch(health).catch(() => undefined);
  if (answer?.status !== 200)
    throw new CommandRefusal(`${health.href} does not say that the app is ready; the vetoes stay as they are.`);
  const endpoint = await webhookEndpointId(session);
  for (const step of vetoSteps) {
    const { messageId, filterId } = await placeOf(session, step);
    await upsertRow(
      session,
      { entitySetName, id: idOf(step) },
      {
        name: step.name,
        description: step.description,
        mode: SYNCHRONOUS,
        stage: STAGES[step.stage],
        rank: step.rank,
        supporteddeployment: SERVER_ONLY,
        asyncautodelete: step.deleteWhenDone,
        ...(step.filteringColumns.length === 0 ? {} : { filteringattributes: step.filteringColumns.join(',') }),
        'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${endpoint})`,
        'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
        'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${filterId})`,
        ...ON,
      },
    );
  }
}

/** The kill switch: every synchronous step off, whatever state the app is in. Answers how many were on. */
export async function disableVetoes(session: Session): Promise<number> {
  const where = any(...vetoSteps.map(({ name }) => equal('name', { text: name })));
  const registered = await readRows(session, { from: entitySetName, select: ['name', 'statecode'], where });
  const running = registered.filter(({ statecode }) => statecode === ON.statecode);
  for (const row of running) {
    await upsertRow(session, { entitySetName, id: String(row['sdkmessageprocessingstepid']) }, OFF);
  }
  return running.length;
}

/** The platform's rows for a message and for the message on a table. */
async function placeOf(session: Session, { name, message, table }: VetoStep) {
  const [known] = await readRows(session, {
    from: 'sdkmessages',
    select: ['name'],
    where: equal('name', { text: message }),
  });
  if (!known) throw new CommandRefusal(`step ${name}: there is no message ${message}`);
  const messageId = String(known['sdkmessageid']);
  const [filter] = await readRows(session, {
    from: 'sdkmessagefilters',
    select: ['primaryobjecttypecode'],
    where: all(equal('_sdkmessageid_value', { id: messageId }), equal('primaryobjecttypecode', { text: table })),
  });
  if (!filter) throw new CommandRefusal(`step ${name}: ${message} cannot be listened to on ${table}`);
  return { messageId, filterId: String(filter['sdkmessagefilterid']) };
}
