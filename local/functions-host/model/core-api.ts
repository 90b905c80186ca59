import {
  type FunctionMetadata,
  type HookCallback,
  type Log,
  type ProgrammingModel,
  type RegisteredFunction,
} from './function-app';

/** What a bundle may register, and what it registered so far. */
export interface CoreApi {
  readonly module: object;
  readonly functions: RegisteredFunction[];
  readonly hooks: Map<string, HookCallback[]>;
  readonly model: () => ProgrammingModel | undefined;
}

/**
 * A stand-in for the module `@azure/functions-core`, which the real worker supplies at run time and npm does not have
 * (spec/tooling.md 4.2). It only collects.
 */
export function createCoreApi(log: Log): CoreApi {
  const functions: RegisteredFunction[] = [];
  const hooks = new Map<string, HookCallback[]>();
  let model: ProgrammingModel | undefined;
  const module = {
    version: '4.0.0-local',
    hostVersion: '4.1000.0-local',
    Disposable,
    log: (level: string, category: string, message: string) => log({ level, category, message }),
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerHook: (name: string, callback: HookCallback) => {
      hooks.set(name, [...(hooks.get(name) ?? []), callback]);
      return new Disposable(() =>
        hooks.set(
          name,
          (hooks.get(name) ?? []).filter((other) => other !== callback),
        ),
      );
    },
    registerFunction: (metadata: FunctionMetadata, callback: unknown) => {
      functions.push(registered(metadata, callback));
      return new Disposable(() => undefined);
    },
  };
  return { module, functions, hooks, model: () => model };
}

function registered(metadata: FunctionMetadata, callback: unknown): RegisteredFunction {
  const trigger = Object.entries(metadata.bindings).find(([, binding]) => binding.type.endsWith('Trigger'));
  if (!trigger) throw new Error(`Function ${metadata.name} has no trigger.`);
  return { metadata, triggerName: trigger[0], trigger: trigger[1], callback };
}

class Disposable {
  constructor(private readonly release: () => unknown) {}
  dispose(): void {
    this.release();
  }
}
