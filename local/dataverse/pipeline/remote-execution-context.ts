import { type TableMetadata } from '../metadata/table-metadata';
import { type Row } from '../store/row';
import { type Json, JsonNumber, type JsonObject } from '../protocol/json/json';
import { writeJson } from '../protocol/json/write-json';
import { CONTRACTS, contextEntity, plainReference, typedEntity, typedReference } from './context-entity';
import { contextParameters, NO_ID } from './context-parameters';
import { type Execution } from './execution';
import { type EventImages, type EventInput, type MessageParameters } from './pipeline-event';
import { type Step, type StepImage } from './step';

/** One event of one step, ready to be told. */
export interface StepCall {
  readonly step: Step;
  readonly execution: Execution;
  readonly table: TableMetadata;
  readonly id: string;
  readonly input: EventInput;
  /** What the caller sent, for the context of the operation above the step's own. */
  readonly callerInput: EventInput;
  readonly images: EventImages;
  /** What the message answers; undefined until the main operation is done. */
  readonly output: MessageParameters | undefined;
  /** The system job of an asynchronous step. */
  readonly operationId?: string;
}

/** Messages whose steps inside the transaction see the operation itself above them (page understand-the-data-context, shared variables). */
const TOLD_OF_THEIR_OPERATION: ReadonlySet<string> = new Set(['Create', 'Update', 'Delete']);

/** The body of a webhook call (shape: shared/data/dataverse/webhook, the documented sample). `whole` keeps what 256 KB may strip. */
export function remoteExecutionContext(call: StepCall, extent: 'whole' | 'stripped'): string {
  const own = contextOf(call, call.step.stage);
  const details: JsonObject = {
    InputParameters: inputParameters(call, call.input),
    ParentContext: hasParent(call) ? parentContext(call) : null,
    PostEntityImages: images(call, 'post'),
    PreEntityImages: images(call, 'pre'),
  };
  const body: JsonObject = extent === 'whole' ? { ...own, ...details } : own;
  // .NET's serializer escapes the slashes of its dates, and receivers look for exactly that.
  return writeJson(body).replaceAll(/"\/Date\((-?\d+)(\+0000)?\)\/"/g, '"\\/Date($1$2)\\/"');
}

const hasParent = ({ step }: StepCall): boolean => step.stage !== 10 && TOLD_OF_THEIR_OPERATION.has(step.message);

/** The main operation (stage 30), with what the caller sent. */
function parentContext(call: StepCall): JsonObject {
  const { suppressDuplicateDetection } = call.execution;
  const suppression =
    suppressDuplicateDetection === undefined
      ? []
      : [{ key: 'SuppressDuplicateDetection', value: suppressDuplicateDetection }];
  return {
    ...contextOf(call, 30),
    InputParameters: [...inputParameters(call, call.callerInput), ...suppression],
    ParentContext: null,
    PostEntityImages: [],
    PreEntityImages: [],
  };
}

function contextOf({ step, execution, table, id, output, operationId = NO_ID }: StepCall, stage: number): JsonObject {
  const { principal, services } = execution;
  const asynchronous = step.mode === 'asynchronous';
  return {
    BusinessUnitId: principal.businessUnitId,
    CorrelationId: execution.correlationId,
    Depth: new JsonNumber(String(execution.depth)),
    InitiatingUserId: principal.callerId ?? principal.userId,
    IsExecutingOffline: false,
    IsInTransaction: !asynchronous && execution.transaction !== undefined,
    IsOfflinePlayback: false,
    IsolationMode: new JsonNumber('1'),
    MessageName: step.message,
    Mode: new JsonNumber(asynchronous ? '1' : '0'),
    OperationCreatedOn: `/Date(${services.now().getTime()}+0000)/`,
    OperationId: operationId,
    OrganizationId: services.organization.id,
    OrganizationName: services.organization.name,
    OutputParameters: stage === 40 && output ? contextParameters(services.catalogue, output) : [],
    OwningExtension: plainReference({ table: 'sdkmessageprocessingstep', id: step.id }),
    PrimaryEntityId: id,
    PrimaryEntityName: table.logicalName,
    RequestId: asynchronous ? null : execution.requestId,
    SecondaryEntityName: 'none',
    SharedVariables: execution.tag === undefined ? [] : [{ key: 'tag', value: execution.tag }],
    Stage: new JsonNumber(String(stage)),
    UserId: step.runsAs ?? principal.userId,
  };
}

function inputParameters(call: StepCall, input: EventInput): readonly Json[] {
  const { table, id } = call;
  switch (input.kind) {
    case 'entity':
      return [{ key: 'Target', value: typedEntity(table, id, targetValues(call, input.values)) }];
    case 'reference':
      return [{ key: 'Target', value: typedReference({ table: table.logicalName, id }) }];
    case 'link':
      return [
        { key: 'Target', value: typedReference({ table: table.logicalName, id }) },
        { key: 'Relationship', value: relationship(input.relationship) },
        { key: 'RelatedEntities', value: input.related.map(typedReference) },
      ];
    case 'parameters':
      return contextParameters(call.execution.services.catalogue, input.parameters);
  }
}

const relationship = (schemaName: string): JsonObject => ({
  __type: `Relationship:${CONTRACTS}`,
  PrimaryEntityRole: null,
  SchemaName: schemaName,
});

/** The caller's columns, the primary key, then what the platform added: the order of the documented sample. */
function targetValues({ table, id, callerInput }: StepCall, values: Row): Row {
  const sent = callerInput.kind === 'entity' ? Object.keys(callerInput.values) : [];
  const first = sent.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  return { ...Object.fromEntries(first), [table.primaryId]: id, ...values };
}

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
