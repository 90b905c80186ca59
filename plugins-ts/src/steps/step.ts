/** The stages of the platform's event pipeline that take custom steps. */
export type StepStage = 'pre-validation' | 'pre-operation' | 'post-operation';

/** A business rule on a Dataverse message, as it is registered (sdkmessageprocessingstep). */
export interface Step {
  /** `<table>.<message>.<stage>`, unique; ids follow from it. */
  readonly name: string;
  readonly description: string;
  /** As the platform spells it: Create, Update, Delete ... */
  readonly message: string;
  /** Logical name of the table. */
  readonly table: string;
  readonly stage: StepStage;
  /** Synchronous steps only veto (design.md decision 6). */
  readonly mode: 'synchronous' | 'asynchronous';
  /** Order among steps of the same event. */
  readonly rank: number;
  /** Update only: the step runs when one of these columns is written; empty means any. */
  readonly filteringColumns: readonly string[];
  /** Whether a finished system job is deleted; those that failed stay. */
  readonly deleteWhenDone: boolean;
}

/** What a step is told: only ids. Whoever needs more reads the row again, for payloads over 256 KB come without it. */
export interface StepEvent {
  readonly step: Step;
  readonly recordId: string;
  /** Who caused the event. */
  readonly initiatingUserId: string;
  readonly correlationId: string;
}
