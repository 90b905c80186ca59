import { type Result } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Step } from './step';

/** A step that can only say no: it writes nothing, and what it is not sure of it refuses (design.md decision 6). */
export interface VetoStep extends Step {
  readonly mode: 'synchronous';
  readonly stage: 'pre-validation';
  /** Asked only about what others than the posting service do; their rows are told apart by who, never by a header. */
  readonly judge: (event: VetoedEvent, rows: VetoRows) => Promise<Verdict>;
}

/** What somebody is about to do. */
export interface VetoedEvent {
  readonly recordId: string;
  /** Columns as they were sent; undefined when the platform left them out of a message over 256 KB. */
  readonly target: ReadonlyMap<string, unknown> | undefined;
}

export type Verdict =
  { readonly allowed: true } | { readonly allowed: false; readonly code: VetoCode; readonly reason?: string };

export type VetoCode =
  | 'credit.not-cleared'
  | 'credit.check-due'
  | 'posted.never-changes'
  | 'order.fulfilled-by-service'
  | 'order.billed-by-delivery'
  | 'veto.unsure';

/** Committed rows, read as the service. A row that cannot be read is a refusal, and a refusal is a veto. */
export interface VetoRows {
  readonly order: (id: string) => Promise<Result<SalesOrder | undefined, { readonly code: string }>>;
  /** Whether a cleared order must be checked again before it is shipped (CR-3). */
  readonly isCheckDue: (order: SalesOrder) => Promise<Result<boolean, { readonly code: string }>>;
  /** Whether the invoice is posted; undefined when there is no such row. */
  readonly invoiceIsPosted: (id: string) => Promise<Result<boolean | undefined, { readonly code: string }>>;
  /** The same of the invoice a line belongs to. */
  readonly invoiceOfLineIsPosted: (id: string) => Promise<Result<boolean | undefined, { readonly code: string }>>;
  /** Whether an order is one of ours, not one that people keep beside us. */
  readonly orderIsOurs: (id: string) => Promise<Result<boolean | undefined, { readonly code: string }>>;
}

export const ALLOWED: Verdict = { allowed: true };

interface Vetoed {
  readonly table: string;
  readonly message: string;
  readonly description: string;
  readonly filteringColumns?: readonly string[];
  readonly judge: VetoStep['judge'];
}

/** A step before the transaction. Registered by `provision-dataverse`, never by the package: importing it must not be able to stop a tenant. */
export const vetoStep = ({ table, message, description, filteringColumns = [], judge }: Vetoed): VetoStep => ({
  name: `${table}.${message.toLowerCase()}.pre-validation`,
  description,
  message,
  table,
  stage: 'pre-validation',
  mode: 'synchronous',
  rank: 1,
  filteringColumns,
  deleteWhenDone: false,
  judge,
});
