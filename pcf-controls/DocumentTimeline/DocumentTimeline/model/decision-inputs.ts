import { type Fact } from './timeline-event';

/** The facts a decision saw, from its canonical JSON: one each, lists and objects as they are written. Text that is no JSON is one fact. */
export function decisionInputs(text: string): readonly Fact[] {
  if (text === '') return [];
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null) return [{ name: '', value: text }];
  return Object.entries(parsed).map(([name, value]): Fact => ({ name, value: valueOf(value) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What an older service wrote as plain words is shown as it stands.
    return undefined;
  }
}

function valueOf(value: unknown): Fact['value'] {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return moneyIn(value) ?? JSON.stringify(value);
}

function moneyIn(value: unknown): Fact['value'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { minor, currency }: { readonly minor?: unknown; readonly currency?: unknown } = value;
  return typeof minor === 'number' && typeof currency === 'string' ? { minor, currency } : undefined;
}
