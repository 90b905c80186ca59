/** One end of a function: its trigger, an input or an output. Options depend on the type (`route`, `schedule`, `queueName` ...). */
export interface Binding {
  readonly type: string;
  readonly direction?: string;
  readonly [option: string]: unknown;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

/** What the bundle registered: its own callback stays opaque, only the library's model calls it. */
export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly triggerName: string;
  readonly trigger: Binding;
  readonly callback: unknown;
}

/** Data on its way into or out of a function, as the host and the worker exchange it. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly int?: number;
  readonly double?: number;
  readonly http?: HttpData;
}

export interface HttpData {
  readonly url?: string;
  readonly method?: string;
  readonly statusCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly cookies?: readonly HttpCookie[];
  readonly body?: TypedData | null;
}

export interface HttpCookie {
  readonly name: string;
  readonly value: string;
}

export interface InvocationResponse {
  readonly returnValue?: TypedData | null;
  readonly outputData?: readonly { readonly name: string; readonly data: TypedData }[];
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: unknown): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

/** The library's own conversions (`@azure/functions` registers one), so that inputs and outputs are the real ones. */
export interface ProgrammingModel {
  getInvocationModel(coreContext: object): InvocationModel;
}

export type HookCallback = (context: object) => unknown;

export interface FunctionApp {
  readonly functions: readonly RegisteredFunction[];
  readonly model: ProgrammingModel;
  readonly hooks: (name: string) => readonly HookCallback[];
}

export type Log = (line: Readonly<Record<string, unknown>>) => void;
