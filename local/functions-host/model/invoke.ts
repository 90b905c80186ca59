import { randomUUID } from 'node:crypto';
import {
  type FunctionApp,
  type InvocationResponse,
  type Log,
  type RegisteredFunction,
  type TypedData,
} from './function-app';

export interface Invocation {
  readonly input: TypedData;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
  readonly traceParent?: string;
}

/** Runs one function once: real conversions, pre and post hooks. What the function throws is thrown. */
export type Invoke = (target: RegisteredFunction, invocation: Invocation) => Promise<InvocationResponse>;

export const invokerOf =
  (app: FunctionApp, log: Log): Invoke =>
  async (target, invocation) => {
    const core = coreContext(target, invocation, log);
    const model = app.model.getInvocationModel(core);
    const { context, inputs } = await model.getArguments();
    const shared = { hookData: {}, appHookData: {}, invocationContext: context };
    const before = { ...shared, functionCallback: target.callback, inputs };
    for (const hook of app.hooks('preInvocation')) await hook(before);
    const outcome: Outcome = await model.invokeFunction(context, before.inputs, before.functionCallback).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    core.state = 'postInvocationHooks';
    const after: Outcome = { ...shared, inputs: before.inputs, ...outcome };
    for (const hook of app.hooks('postInvocation')) await hook(after);
    if (after.error !== undefined) throw asError(after.error);
    return model.getResponse(context, after.result);
  };

/** Hooks may replace the result or clear the error, as they may in the cloud. */
interface Outcome {
  readonly result?: unknown;
  readonly error?: unknown;
  readonly [detail: string]: unknown;
}

function coreContext(target: RegisteredFunction, invocation: Invocation, log: Log) {
  const invocationId = randomUUID();
  return {
    invocationId,
    metadata: target.metadata,
    request: {
      invocationId,
      inputData: [{ name: target.triggerName, data: invocation.input }],
      triggerMetadata: invocation.triggerMetadata ?? {},
      traceContext: { traceParent: invocation.traceParent ?? '' },
    },
    log: (level: string, category: string, message: string) =>
      log({ level, category, function: target.metadata.name, invocationId, message }),
    state: 'invocation',
  };
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(`thrown: ${JSON.stringify(thrown)}`);
