import { daysBetween, type IsoDate } from '../kernel';
import { type KnownSignal } from './customer-facts';
import { type FactorValue } from './factor-value';
import { type ScoringGroup } from './scoring';

/**
 * What the newest signal of a group says on a day. One that is older than it may be is stale: named, and not used (CR-18). A group of ranges takes
 * the number, a group of values the text.
 */
export function signalValue(
  { signal: wanted, lines }: ScoringGroup,
  signals: readonly KnownSignal[],
  asOf: IsoDate,
): FactorValue {
  let newest: KnownSignal | undefined;
  for (const known of signals) {
    if (known.signal !== wanted || known.observedOn > asOf) continue;
    if (!newest || known.observedOn >= newest.observedOn) newest = known;
  }
  if (!newest) return { kind: 'unknown', because: 'no signal' };
  const { observedOn, staleAfterDays, value, text } = newest;
  if (daysBetween(observedOn, asOf) > staleAfterDays) return { kind: 'stale', observedOn };
  const measured = lines.some(({ from, to }) => from !== undefined || to !== undefined);
  if (measured) return value === undefined ? { kind: 'unknown', because: 'no signal' } : { kind: 'number', value };
  const said = text ?? value;
  return said === undefined ? { kind: 'unknown', because: 'no signal' } : { kind: 'text', value: said };
}
