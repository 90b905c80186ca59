import { measureCompute } from './credit-score/measure-compute';
import { measureRequests } from './credit-score/measure-requests';

/** How many customers are only computed, and how many are also read and written. */
const computed = Number(process.env['O2C_SCORE_COMPUTED'] ?? '100000');
const stored = Number(process.env['O2C_SCORE_STORED'] ?? '1000');

/**
 * The nightly scoring: seconds of compute for 100,000 customers of a year's trade in one process, first scored anew, then found unchanged; and what
 * scoring asks of a local Dataverse per 1,000 customers, reading and writing.
 */
export async function runCreditScoreBench(): Promise<void> {
  measureCompute(computed);
  if (stored > 0) await measureRequests(stored);
}
