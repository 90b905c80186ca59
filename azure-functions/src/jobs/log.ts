/**
 * Where jobs tell what they do: one structured line each, with only these fields. No bodies, no texts of rows, no amounts
 * beside names (style.md 3.5 rule 21).
 */
export type Log = (level: 'info' | 'alert', facts: JobFacts) => void;

export interface JobFacts {
  /** `run.planned`, `chunk.done`, `lane.ended` ... */
  readonly event: string;
  readonly correlationId: string;
  readonly job?: string;
  readonly run?: string;
  readonly chunk?: number;
  readonly attempt?: number;
  readonly items?: number;
  readonly done?: number;
  readonly skipped?: number;
  readonly parked?: number;
  readonly failed?: number;
  readonly milliseconds?: number;
  readonly code?: string;
  /** Of our own making; never what a person typed. */
  readonly reason?: string;
}

/** The fields that go into a line, whatever else an object carries at run time. */
const FIELDS: readonly (keyof JobFacts)[] = [
  'event',
  'correlationId',
  'job',
  'run',
  'chunk',
  'attempt',
  'items',
  'done',
  'skipped',
  'parked',
  'failed',
  'milliseconds',
  'code',
  'reason',
];

/** A log that writes each line as one JSON object. */
export const jsonLog =
  (write: (level: 'info' | 'alert', line: string) => void): Log =>
  (level, facts) => {
    write(level, JSON.stringify({ level, ...Object.fromEntries(FIELDS.map((field) => [field, facts[field]])) }));
  };
