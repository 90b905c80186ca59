import { type Fact } from './timeline-event';

/** Hashes and ids: proofs for programs, nothing a person reads. */
const FOR_PROGRAMS = /^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The facts a decision saw, from its canonical JSON; hashes and ids left out. Text that is no JSON is one fact. */
export function decisionInputs(text: string): readonly Fact[] {
  if (text === '') return [];
  const parsed = parse(text);
  if (!isRecord(parsed)) return [{ name: '', value: text }];
  return Object.entries(parsed)
    .map(([name, value]): Fact => ({ name, value: valueOf(value) }))
    .filter(({ value }) => value !== '' && !(typeof value === 'string' && FOR_PROGRAMS.test(value)));
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
  if (typeof value === 'number') return value;
  return moneyIn(value) ?? moneyText(value) ?? wordsOf(value);
}

/** `5894.00 USD`: as our services write amounts. */
function moneyText(value: unknown): Fact['value'] | undefined {
  const [, amount, currency] = (typeof value === 'string' && /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value)) || [];
  return amount === undefined || currency === undefined
    ? undefined
    : { minor: Number(amount.replace('.', '')), currency };
}

/** Lists one a line, records as their names and values; a rule that looked and did not fire is no reason. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isReason).map(wordsOf).join('\n');
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return Object.entries(value)
    .filter(([name]) => name !== 'fired')
    .map(([name, one]) => `${name} ${wordsOf(one)}`)
    .join(', ');
}

function moneyIn(value: unknown): Fact['value'] | undefined {
  if (!isRecord(value)) return undefined;
  const { minor, currency } = value;
  return typeof minor === 'number' && typeof currency === 'string' ? { minor, currency } : undefined;
}

const isReason = (one: unknown): boolean => !isRecord(one) || one['fired'] !== false;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
