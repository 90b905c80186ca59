import { requireAllowedStep } from '../../messages/custom-api/require-allowed-step';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Database, type SqlRow } from '../../store/database';
import { isReference, type Row, type Value } from '../../store/row';
import { type Execution } from '../execution';
import { requireImage, requireRunnableStep, type StepRegistration } from './step-rules';

const STEP = 'sdkmessageprocessingstep';
const IMAGE = 'sdkmessageprocessingstepimage';

/** Checks a row of a step or of a step's image as it will stand; rows of other tables pass at once. */
export function checkRegistration({ services }: Execution, table: TableMetadata, row: Row): void {
  if (table.logicalName === STEP) checkStep(services.database, row);
  else if (table.logicalName === IMAGE) checkImage(services.database, row);
}

function checkStep(database: Database, row: Row): void {
  const message = messageName(database, row['sdkmessageid']);
  if (message === undefined || !isWebhook(database, row['eventhandler'])) return;
  const step: StepRegistration = { message, stage: numberOf(row['stage'], 40), mode: numberOf(row['mode'], 0) };
  requireRunnableStep(step);
  requireAllowedStep(database, step);
  const id = row['sdkmessageprocessingstepid'];
  const images = database.all(
    'SELECT imagetype FROM sdkmessageprocessingstepimage WHERE sdkmessageprocessingstepid = ?',
    [typeof id === 'string' ? id : ''],
  );
  for (const image of images) requireImage(step, Number(image['imagetype'] ?? 0));
}

function checkImage(database: Database, row: Row): void {
  const step = stepOf(database, row['sdkmessageprocessingstepid']);
  if (step) requireImage(step, numberOf(row['imagetype'], 0));
}

function stepOf(database: Database, value: Value | undefined): StepRegistration | undefined {
  const sql = `SELECT m.name AS message, s.stage AS stage, s.mode AS mode
    FROM sdkmessageprocessingstep s JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid WHERE s.sdkmessageprocessingstepid = ?`;
  const found: SqlRow | undefined = database.get(sql, [idOf(value)]);
  return (
    found && {
      message: String(found['message']),
      stage: Number(found['stage'] ?? 40),
      mode: Number(found['mode'] ?? 0),
    }
  );
}

/** Steps of compiled plug-ins and of service bus endpoints are data here: nothing is promised for them. */
const isWebhook = (database: Database, handler: Value | undefined): boolean =>
  database.get('SELECT 1 AS found FROM serviceendpoint WHERE serviceendpointid = ? AND contract = 8', [
    idOf(handler),
  ]) !== undefined;

const messageName = (database: Database, message: Value | undefined): string | undefined => {
  const found = database.get('SELECT name FROM sdkmessage WHERE sdkmessageid = ?', [idOf(message)]);
  return found && String(found['name']);
};

const idOf = (value: Value | undefined): string =>
  value !== undefined && value !== null && isReference(value) ? value.id : '';

const numberOf = (value: Value | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
