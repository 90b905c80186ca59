import { ok, refuse, type Refusal, type Result } from '../kernel';

/** From here on a double cannot hold four decimals of a Money column exactly. */
const FIRST_INEXACT = 2 ** 53 / 10 ** 4;

/**
 * The digits of a number as the hosts hand it over: decimal text from the functions' exact JSON reader, `{ exact }` from a row we wrote
 * ourselves, a JavaScript number from Xrm.WebApi. A number at or beyond 2^53 / 10^4 is refused, for its last digits may be gone.
 */
export function numberText(value: unknown): Result<string, Refusal> {
  if (typeof value === 'string') return ok(value);
  if (typeof value === 'object' && value !== null && 'exact' in value && typeof value.exact === 'string') {
    return ok(value.exact);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse({ code: 'cell.not-a-number' });
  return Math.abs(value) >= FIRST_INEXACT ? refuse({ code: 'cell.number-inexact' }) : ok(String(value));
}
