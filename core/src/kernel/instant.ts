import { isoDate, parseIsoDate, type IsoDate } from './iso-date';
import { ok, refuse, type Result } from './result';

declare const instantBrand: unique symbol;

/** A point in time for audit, UTC, whole seconds: `2026-03-01T10:00:00Z`. Compared with `<`. Legal dates are IsoDate, never this. */
export type Instant = string & { readonly [instantBrand]: 'Instant' };

export interface InstantInvalid {
  readonly code: 'instant.invalid';
  readonly text: string;
}

/** Reads an instant in UTC; fractions of a second are cut, as Dataverse does. Other offsets than Z are refused. */
export function parseInstant(text: string): Result<Instant, InstantInvalid> {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?Z$/.exec(text);
  if (!parts || !parseIsoDate(parts[1] ?? '').ok) return refuse({ code: 'instant.invalid', text });
  return ok(`${text.slice(0, 19)}Z` as Instant);
}

/** An instant written in code or taken from the host's clock (`toISOString()`). Throws when it is none. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new RangeError(`'${text}' is no instant in UTC`);
  return parsed.value;
}

/** The calendar day of an instant in UTC. */
export const utcDateOf = (moment: Instant): IsoDate => isoDate(moment.slice(0, 10));
