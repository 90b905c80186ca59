import { ok, parseDecimal, parseInstant, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type SignalDefect, type SourcedSignal } from '../../jobs/credit-score/signal-source';

/** Who speaks, and how long what it says is good when it does not say. */
export interface Speaker {
  /** Absent: each signal names its source. Otherwise none may speak for another. */
  readonly source?: string;
  readonly staleAfterDays: number;
}

/** The table holds four places; more would be cut without a word. */
const decimalText = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^-?\d{1,12}(\.\d{1,4})?$/.test(text));
const blankAsAbsent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());

const record = z.strictObject({
  customer: z.string().min(1).max(40),
  source: optional(
    z
      .string()
      .max(60)
      .regex(/^[^:]+$/),
  ),
  kind: z
    .string()
    .max(60)
    .regex(/^[^:]+$/),
  value: optional(decimalText),
  text: optional(z.string().max(200)),
  observedOn: z.string().transform((text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)),
  staleAfterDays: optional(z.coerce.number().int().min(0).max(3_650)),
  detail: optional(z.string().max(10_000)),
});

/** The columns of a file, as people write its header. */
export const SIGNAL_FIELDS: readonly string[] = Object.keys(record.shape);

/**
 * Reads one signal of `{ customer, source, kind, value or text, observedOn, staleAfterDays, detail }`; unknown members are refused. A day counts
 * from its midnight UTC.
 */
export function readSignal(given: unknown, at: number, speaker: Speaker): Result<SourcedSignal, SignalDefect> {
  const read = record.safeParse(given);
  if (!read.success) return refuse({ at, code: 'signal.field', field: fieldOf(read.error) });
  const { customer, kind, text, detail, staleAfterDays = speaker.staleAfterDays } = read.data;
  const observedOn = parseInstant(read.data.observedOn);
  if (!observedOn.ok) return refuse({ at, code: 'signal.field', field: 'observedOn' });
  const source = read.data.source ?? speaker.source;
  if (source === undefined) return refuse({ at, code: 'signal.field', field: 'source' });
  if (speaker.source !== undefined && source !== speaker.source) return refuse({ at, code: 'signal.other-source' });
  if (read.data.value === undefined && text === undefined) return refuse({ at, code: 'signal.no-value' });
  const value = read.data.value === undefined ? undefined : parseDecimal(read.data.value);
  if (value?.ok === false) return refuse({ at, code: 'signal.field', field: 'value' });
  return ok({
    at,
    customerNumber: customer,
    source,
    kind,
    observedOn: observedOn.value,
    staleAfterDays,
    ...(value === undefined ? {} : { value: value.value }),
    ...(text === undefined ? {} : { textValue: text }),
    ...(detail === undefined ? {} : { detail }),
  });
}

/** The first member that is wrong; a member nobody knows goes by its own name. */
function fieldOf({ issues }: z.ZodError): string {
  const [first] = issues;
  if (first?.code === 'unrecognized_keys') return first.keys[0] ?? '';
  return String(first?.path[0] ?? '');
}
