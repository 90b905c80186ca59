import {
  type AdjustmentSource,
  type AdjustmentType,
  type ChangeKind,
  type LimitChange,
  type RoundingDirection,
} from '@o2c/core/credit-limits';
import {
  addDays,
  compareDecimals,
  type Decimal,
  decimal,
  type IsoDate,
  ok,
  parseDecimal,
  parseIsoDate,
  refuse,
  type Result,
} from '@o2c/core/kernel';
import { z } from 'zod';
import { type ActionRefusal } from '../action-requests/action';
import { payloadOf } from './payload-of';

/** What a person wants generated. */
export interface GenerationWanted {
  readonly source: Extract<AdjustmentSource, 'manual' | 'customers' | 'groups' | 'automatic'>;
  readonly type: AdjustmentType;
  /** Absent with `automatic` and `manual`. */
  readonly change?: LimitChange;
  readonly validFrom?: IsoDate;
  readonly expiresOn: IsoDate;
  readonly belowExposure: boolean;
  readonly dryRun: boolean;
  /** Of `manual`, by id of the customer. */
  readonly lines: ReadonlyMap<string, Decimal>;
}

const amount = z.union([z.string().max(40), z.number().int()]);
const payload = z.strictObject({
  source: z.enum(['manual', 'customers', 'groups', 'automatic']),
  type: z.enum(['creditLimit', 'temporary']).default('creditLimit'),
  change: z.enum(['fixed', 'amount', 'percent']).optional(),
  value: amount.optional(),
  rounding: z.strictObject({ to: amount, direction: z.enum(['nearest', 'up', 'down']) }).optional(),
  validFrom: z.string().optional(),
  validInDays: z.number().int().min(0).max(3650).optional(),
  expiresOn: z.string().optional(),
  expiresInDays: z.number().int().min(0).max(3650).optional(),
  belowExposure: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  lines: z
    .array(z.strictObject({ customer: z.guid(), limit: amount }))
    .max(1_000)
    .default([]),
});
type Payload = z.infer<typeof payload>;
type Parsed<T> = Result<T, ActionRefusal>;

/** Reads the payload of `credit.generate-limits`. Days are absolute or count from today; the expiry is mandatory (CR-14). */
export function generationWanted(text: string, today: IsoDate): Parsed<GenerationWanted> {
  const given = payloadOf(payload, text);
  if (!given.ok) return given;
  const { source, type, belowExposure, dryRun, lines } = given.value;
  const days = daysOf(given.value, today);
  if (!days.ok) return days;
  const change = changeOf(given.value);
  if (!change.ok) return change;
  const limits = new Map<string, Decimal>();
  for (const { customer, limit } of lines) {
    const value = numberOf(limit);
    if (value === undefined) return invalid('lines');
    limits.set(customer.toLowerCase(), value);
  }
  if ((source === 'manual') !== limits.size > 0) return invalid('lines');
  return ok({ source, type, belowExposure, dryRun, lines: limits, ...days.value, ...change.value });
}

const invalid = (field: string): Result<never, ActionRefusal> => refuse({ code: 'action.payload-invalid', field });

function daysOf(
  { type, ...given }: Payload,
  today: IsoDate,
): Parsed<Pick<GenerationWanted, 'validFrom' | 'expiresOn'>> {
  const expiresOn = dayOf(given.expiresOn, given.expiresInDays, today);
  if (expiresOn === undefined) return refuse({ code: 'credit-adjustment.expiry-missing' });
  if (expiresOn === 'invalid') return invalid('expiresOn');
  if (expiresOn < today) return refuse({ code: 'credit-adjustment.expired' });
  if (type === 'creditLimit') return ok({ expiresOn });
  const validFrom = dayOf(given.validFrom, given.validInDays, today) ?? today;
  if (validFrom === 'invalid') return invalid('validFrom');
  return validFrom > expiresOn ? refuse({ code: 'credit-adjustment.days-reversed' }) : ok({ validFrom, expiresOn });
}

function dayOf(absolute: string | undefined, inDays: number | undefined, today: IsoDate) {
  if (absolute === undefined) return inDays === undefined ? undefined : addDays(today, inDays);
  const day = parseIsoDate(absolute);
  return day.ok ? day.value : 'invalid';
}

function changeOf({ source, change, value, rounding }: Payload): Parsed<{ readonly change?: LimitChange }> {
  if (source === 'automatic' || source === 'manual') return ok({});
  const exact = value === undefined ? undefined : numberOf(value);
  if (change === undefined) return invalid('change');
  if (exact === undefined) return invalid('value');
  return withRounding({ kind: change, value: exact }, rounding);
}

function withRounding(
  change: { readonly kind: ChangeKind; readonly value: Decimal },
  rounding: { readonly to: string | number; readonly direction: RoundingDirection } | undefined,
): Parsed<{ readonly change: LimitChange }> {
  if (!rounding) return ok({ change });
  const to = numberOf(rounding.to);
  if (to === undefined || compareDecimals(to, decimal(0)) <= 0) return invalid('rounding');
  return ok({ change: { ...change, rounding: { to, direction: rounding.direction } } });
}

function numberOf(value: string | number): Decimal | undefined {
  const parsed = parseDecimal(String(value));
  return parsed.ok ? parsed.value : undefined;
}
