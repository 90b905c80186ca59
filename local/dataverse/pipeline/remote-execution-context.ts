import { type TableMetadata } from '../metadata/table-metadata';
import { type Row } from '../store/row';
import { type Json, JsonNumber, type JsonObject } from '../protocol/json/json';
import { writeJson } from '../protocol/json/write-json';
import { contextEntity, option, plainReference, typedEntity, typedReference } from './context-entity';
import { type Execution } from './execution';
import { type EventImages, type EventInput } from './pipeline-event';
import { type Step, type StepImage } from './step';

/** One event of one step, ready to be told. */
export interface StepCall {
  readonly step: Step;
  readonly execution: Execution;
  readonly table: TableMetadata;
  readonly id: string;
  readonly input: EventInput;
  /** What the caller sent, for the parent context of a step after the main operation. */
  readonly callerInput: EventInput;
  readonly images: EventImages;
}

/** The body of a webhook call (shape: shared/data/dataverse/webhook, the documented sample). `whole` keeps what 256 KB may strip. */
export function remoteExecutionContext(call: StepCall, extent: 'whole' | 'stripped'): string {
  const own = contextOf(call, { stage: call.step.stage, input: call.input });
  const details: JsonObject = {
    InputParameters: inputParameters(call, call.input),
    ParentContext: call.step.stage === 40 ? parentContext(call) : null,
    PostEntityImages: images(call, 'post'),
    PreEntityImages: images(call, 'pre'),
  };
  const body: JsonObject = extent === 'whole' ? { ...own, ...details } : own;
  // .NET's serializer escapes the slashes of its dates, and receivers look for exactly that.
  return writeJson(body).replaceAll(/"\/Date\((-?\d+)\)\/"/g, '"\\/Date($1)\\/"');
}

function parentContext(call: StepCall): JsonObject {
  return {
    ...contextOf(call, { stage: 30, input: call.callerInput }),
    InputParameters: inputParameters(call, call.callerInput),
    ParentContext: null,
    PostEntityImages: [],
    PreEntityImages: [],
  };
}

function contextOf({ step, execution, table, id }: StepCall, moment: { stage: number; input: EventInput }): JsonObject {
  const { principal, services } = execution;
  const operationCreatedOn = `/Date(${services.now().getTime()})/`;
  return {
    BusinessUnitId: principal.businessUnitId,
    CorrelationId: execution.correlationId,
    Depth: new JsonNumber(String(execution.depth)),
    InitiatingUserId: principal.callerId ?? principal.userId,
    IsExecutingOffline: false,
    IsInTransaction: step.mode === 'synchronous' && moment.stage !== 10,
    IsOfflinePlayback: false,
    IsolationMode: new JsonNumber('1'),
    MessageName: step.message,
    Mode: new JsonNumber(step.mode === 'asynchronous' ? '1' : '0'),
    OperationCreatedOn: operationCreatedOn,
    OperationId: execution.requestId,
    OrganizationId: services.organization.id,
    OrganizationName: services.organization.name,
    OutputParameters: moment.stage === 40 && step.message === 'Create' ? [{ key: 'id', value: id }] : [],
    OwningExtension: plainReference({ table: 'sdkmessageprocessingstep', id: step.id }),
    PrimaryEntityId: id,
    PrimaryEntityName: table.logicalName,
    RequestId: execution.requestId,
    SecondaryEntityName: 'none',
    SharedVariables: execution.tag === undefined ? [] : [{ key: 'tag', value: execution.tag }],
    Stage: new JsonNumber(String(moment.stage)),
    UserId: step.runsAs ?? principal.userId,
  };
}

function inputParameters(call: StepCall, input: EventInput): Json {
  const { table, id } = call;
  switch (input.kind) {
    case 'entity':
      return [{ key: 'Target', value: typedEntity(table, id, { ...input.values, [table.primaryId]: id }) }];
    case 'reference':
      return [{ key: 'Target', value: typedReference({ table: table.logicalName, id }) }];
    case 'order-close':
      return [
        { key: 'OrderClose', value: orderClose(call, input.orderClose) },
        { key: 'Status', value: option(input.status) },
      ];
    case 'link':
      return [
        { key: 'Target', value: typedReference({ table: table.logicalName, id }) },
        { key: 'Relationship', value: { PrimaryEntityRole: null, SchemaName: input.relationship } },
        { key: 'RelatedEntities', value: input.related.map(typedReference) },
      ];
  }
}

/** The activity has no id yet when the steps are asked. */
function orderClose({ execution }: StepCall, values: Row): Json {
  const table = execution.services.catalogue.table('orderclose');
  return table ? typedEntity(table, NO_ID, values) : null;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

function images(call: StepCall, kind: 'pre' | 'post'): Json {
  const row = kind === 'pre' ? call.images.before : call.images.after;
  if (!row) return [];
  const wanted = call.step.images.filter((image) => image.kind === kind || image.kind === 'both');
  const named = wanted.map((image) => ({
    key: image.alias,
    value: contextEntity(call.table, call.id, shown(call, image, row)),
  }));
  return kind === 'post' && call.step.mode === 'asynchronous' ? [...named, primaryName(call, row)] : named;
}

/** Columns of an image: those it asks for that hold something, and always the primary key. */
function shown({ table }: StepCall, image: StepImage, row: Row): Row {
  const names = image.columns.length === 0 ? Object.keys(row) : [...image.columns, table.primaryId];
  return Object.fromEntries(
    names.flatMap((name) => (row[name] === null || row[name] === undefined ? [] : [[name, row[name]]])),
  );
}

/** The platform adds this image to every asynchronous step. */
function primaryName({ table, id }: StepCall, row: Row): JsonObject {
  const names = table.primaryName === undefined ? [table.primaryId] : [table.primaryName, table.primaryId];
  const values = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return { key: 'AsynchronousStepPrimaryName', value: contextEntity(table, id, values) };
}
