import { type TableMetadata } from '../metadata/table-metadata';
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
}

export type EventInput =
  | { readonly kind: 'entity'; readonly values: Row }
  | { readonly kind: 'reference' }
  | { readonly kind: 'order-close'; readonly orderClose: Row; readonly status: number }
  | { readonly kind: 'link'; readonly relationship: string; readonly related: readonly Reference[] };

export interface EventImages {
  /** The stored row before the main operation. */
  readonly before: Row | undefined;
  /** The stored row after it; undefined until then, and for a deleted row. */
  readonly after: Row | undefined;
}
