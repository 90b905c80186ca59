import { type Instant } from '../kernel';
import { choice, id, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { actionRequest as table } from './tables';

/** What a user asked the service to do, and what came of it. */
export interface ActionRequest {
  /** Made by the control that asked: asking again under the same id is the same request. */
  readonly id: string;
  readonly type: string;
  readonly targetTable: string;
  readonly targetId: string;
  /** JSON text; each action type reads its own. */
  readonly payload?: string;
  readonly reason?: string;
  readonly status: keyof typeof table.choices.requestStatus;
  /** JSON text written by the service. */
  readonly result?: string;
  readonly requestHash?: string;
  readonly recordedOn?: Instant;
}

const { columns, choices } = table;

/** The columns `readActionRequest` needs, for `$select`. */
export const actionRequestSelect: readonly string[] = [
  columns.id.name,
  columns.type.name,
  columns.targetTable.name,
  columns.targetId.name,
  columns.payload.name,
  columns.reason.name,
  columns.requestStatus.name,
  columns.result.name,
  columns.requestHash.name,
  columns.recordedOn.name,
];

/** Reads an action request. */
export function readActionRequest(source: unknown): ReadRow<ActionRequest> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    type: row.required(columns.type.name, text),
    targetTable: row.required(columns.targetTable.name, text),
    targetId: row.required(columns.targetId.name, text),
    status: row.required(columns.requestStatus.name, choice(choices.requestStatus)),
    ...present({
      payload: row.optional(columns.payload.name, text),
      reason: row.optional(columns.reason.name, text),
      result: row.optional(columns.result.name, text),
      requestHash: row.optional(columns.requestHash.name, text),
      recordedOn: row.optional(columns.recordedOn.name, moment),
    }),
  });
}

/** The row to create for an action request; owned by the user who creates it. */
export const writeActionRequest = (request: ActionRequest): RowForCreate => ({
  [columns.id.name]: request.id,
  [columns.name.name]: `${request.type} ${request.targetTable}`,
  [columns.type.name]: request.type,
  [columns.targetTable.name]: request.targetTable,
  [columns.targetId.name]: request.targetId,
  [columns.requestStatus.name]: choices.requestStatus[request.status],
  ...present({
    [columns.payload.name]: request.payload,
    [columns.reason.name]: request.reason,
    [columns.result.name]: request.result,
    [columns.requestHash.name]: request.requestHash,
    [columns.recordedOn.name]: request.recordedOn,
  }),
});
