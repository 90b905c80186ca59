import { DataverseError } from '../errors/dataverse-error';
import { type Row } from '../store/row';
import { readRow } from '../store/row-store';
import { enqueue } from './enqueue';
import { type Execution } from './execution';
import { type EventImages, type MessageParameters, type PipelineEvent } from './pipeline-event';
import { type StepCall } from './remote-execution-context';
import { type Stage, type Step } from './step';
import { webhookMessage } from './webhook-message';
import { writeTransaction } from './write-transaction';

/** The platform's guard against steps that set off each other for ever. */
const DEEPEST = 8;

/**
 * Carries a message out, stage by stage, as the platform documents it. A synchronous step that fails throws, and the transaction unwinds.
 * Pre-validation runs before the transaction (inside it only when the message is itself part of one: a change set, a deep insert).
 */
export async function runPipeline<P, R>(execution: Execution, event: PipelineEvent<P, R>): Promise<R> {
  const steps = stepsOf(execution, event);
  if (steps.length === 0) return writeTransaction(execution, (inner) => event.main(inner, event.prepare(inner)));
  requireShallow(execution);
  // 10 PreValidation
  await runStage(steps, 10, callOf(execution, event, { input: event.input, images: NO_IMAGES, output: undefined }));
  return writeTransaction(execution, async (inner) => {
    const before = steps.some((step) => step.images.length > 0) ? storedRow(inner, event) : undefined;
    const prepared = event.prepare(inner);
    const input = event.prepared(prepared);
    // 20 PreOperation
    await runStage(steps, 20, callOf(inner, event, { input, images: { before, after: undefined }, output: undefined }));
    // 30 MainOperation
    const result = await event.main(inner, prepared);
    // 40 PostOperation, then the asynchronous steps, which stand in the same transaction and run after it
    const images = { before, after: storedRow(inner, event) };
    const call = callOf(inner, event, { input, images, output: outputOf(event, result) });
    await runStage(steps, 40, call);
    for (const step of steps) if (step.mode === 'asynchronous') enqueue(inner, { ...call, step });
    return result;
  });
}

function stepsOf<P, R>(execution: Execution, event: PipelineEvent<P, R>): readonly Step[] {
  const registered = execution.services.steps.stepsFor(event.message, event.table.logicalName);
  if (registered.length === 0) return registered;
  return registered.filter((step) => !isBypassed(execution, step) && concerns(step, event));
}

const isBypassed = ({ bypass }: Execution, { id, mode }: Step): boolean =>
  (mode === 'asynchronous' ? bypass.asynchronous : bypass.synchronous) || bypass.steps.has(id);

/** Filtering attributes narrow updates only. */
function concerns<P, R>(step: Step, { message, input }: PipelineEvent<P, R>): boolean {
  if (message !== 'Update' || step.filter === undefined || input.kind !== 'entity') return true;
  return Object.keys(input.values).some((name) => step.filter?.has(name));
}

const NO_IMAGES: EventImages = { before: undefined, after: undefined };

/** Create answers the id of the new row; what other messages answer they say themselves. */
const outputOf = <P, R>(event: PipelineEvent<P, R>, result: R): MessageParameters =>
  event.message === 'Create' ? { id: { kind: 'value', value: event.id } } : (event.output?.(result) ?? {});

type UnaddressedCall = Omit<StepCall, 'step'>;

const callOf = <P, R>(
  execution: Execution,
  event: PipelineEvent<P, R>,
  moment: Pick<StepCall, 'input' | 'images' | 'output'>,
): UnaddressedCall => ({ execution, table: event.table, id: event.id, callerInput: event.input, ...moment });

async function runStage(steps: readonly Step[], stage: Stage, call: UnaddressedCall): Promise<void> {
  for (const step of steps) {
    if (step.mode !== 'synchronous' || step.stage !== stage) continue;
    const { webhooks } = call.execution.services;
    const delivery = await webhooks.send(step.endpoint, webhookMessage({ ...call, step }));
    if (delivery.kind !== 'delivered') throw endpointUnavailable(step);
  }
}

/** The body of the answer is ignored, so this is all a user learns (spec/dataverse.md E). Code: that of a plug-in that throws; our choice. */
const endpointUnavailable = (step: Step): DataverseError =>
  new DataverseError(400, '0x80040265', `Endpoint unavailable. The synchronous step '${step.name}' did not succeed.`);

const storedRow = <P, R>(execution: Execution, event: PipelineEvent<P, R>): Row | undefined =>
  // The messages that concern no table have no row.
  event.table.columns.size === 0 ? undefined : readRow(execution.services.database, event.table, { id: event.id });

function requireShallow(execution: Execution): void {
  if (execution.depth <= DEEPEST) return;
  throw new DataverseError(
    400,
    '0x80044182',
    'This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again.',
  );
}
