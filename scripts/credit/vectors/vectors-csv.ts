import { describeGiven, describeRule, describeSettings } from './describe-vector';
import { type AnyVector } from './credit-vectors';
import { AS_OF, type CreditVector } from './vector';

const COLUMNS = [
  'id',
  'kind',
  'rule',
  'about',
  'setup',
  'facts',
  'expected',
  'reasons',
  'source',
  'choice',
  'conflict',
  'input',
];

/**
 * All vectors as CSV (quoted as RFC 4180 says, one line feed a line): for a person who sets them up in a tenant `setup`, `facts`, `expected` and `reasons`; for a program the same as JSON
 * in `input`.
 */
export const vectorsCsv = (vectors: readonly AnyVector[]): string =>
  [COLUMNS, ...vectors.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\n');

function cellsOf(vector: AnyVector): readonly string[] {
  const { id, kind, about, source, choice, conflict = '' } = vector;
  const { rule, setup, facts, expected, reasons, input } = wordsOf(vector);
  return [id, kind, rule, about, setup, facts, expected, reasons, source, choice, conflict, JSON.stringify(input)];
}

interface Words {
  readonly rule: string;
  readonly setup: string;
  readonly facts: string;
  readonly expected: string;
  readonly reasons: string;
  readonly input: object;
}

function wordsOf(vector: AnyVector): Words {
  if (vector.kind === 'check') return wordsOfCheck(vector);
  const { given, expected } = vector;
  const [rule, setup] =
    vector.kind === 'limit'
      ? ['effectiveLimit', 'limit of a customer, EUR']
      : ['grace', 'days of grace by checkpoint; null: checked without grace'];
  return { rule, setup, facts: JSON.stringify(given), expected, reasons: '', input: given };
}

function wordsOfCheck({ rules, settings, given, holds, because }: CreditVector): Words {
  const held = holds.length > 0;
  return {
    rule: [...new Set(rules.map(({ type }) => type))].join(' '),
    setup: [...rules.map(describeRule), ...describeSettings(settings)].join('; '),
    facts: describeGiven(given),
    expected: held ? 'hold' : 'pass',
    reasons: held ? holds.join(' ') : because,
    input: { asOf: AS_OF, ...(settings ? { settings } : {}), rules, given },
  };
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
