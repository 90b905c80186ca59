import { type TableMetadata } from '../metadata/table-metadata';
import { type Json } from '../protocol/json/json';
import { type Reference, type Row } from '../store/row';
import { type Execution } from './execution';

/** What a step is told about: the message, its row, and how to see the row before and after. */
export interface PipelineEvent<P, R> {
  readonly message: string;
  readonly table: TableMetadata;
  readonly id: string;
  /** What the caller asked for; shown before the transaction. */
  readonly input: EventInput;
  /** Inside the transaction: privileges, defaults, checks. Its outcome is what the main operation writes. */
  prepare(execution: Execution): P;
  /** What steps inside the transaction are shown: the caller's columns and those the platform added. */
  prepared(prepared: P): EventInput;
  main(execution: Execution, prepared: P): Promise<R>;
  /** The output parameters of a message that is no Create, by the keys the platform gives them; shown after the main operation. */
  output?(result: R): MessageParameters;
}

export type EventInput =
  | { readonly kind: 'entity'; readonly values: Row }
  | { readonly kind: 'reference' }
  | { readonly kind: 'link'; readonly relationship: string; readonly related: readonly Reference[] }
  /** Every other message: its parameters under their own names, e.g. `OrderClose` and `Status` of FulfillSalesOrder. */
  | { readonly kind: 'parameters'; readonly parameters: MessageParameters };

/** Parameters of a message as steps are shown them, by name. */
export type MessageParameters = Readonly<Record<string, Parameter>>;

export type Parameter =
  | EntityParameter
  | { readonly kind: 'entities'; readonly table: string; readonly entities: readonly EntityParameter[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** An OptionSetValue, e.g. `Status`. */
  | { readonly kind: 'option'; readonly value: number }
  /** A value that is already written as steps are shown it. */
  | { readonly kind: 'json'; readonly json: Json }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null };

/** A row as a parameter. Without `id` when it has none yet. */
export interface EntityParameter {
  readonly kind: 'entity';
  readonly table: string;
  readonly id?: string;
  readonly values: Row;
}

export interface EventImages {
  /** The stored row before the main operation. */
  readonly before: Row | undefined;
  /** The stored row after it; undefined until then, and for a deleted row. */
  readonly after: Row | undefined;
}
