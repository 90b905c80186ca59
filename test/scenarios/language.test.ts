import { entriesOf } from './language/lines/scenario-entry';
import { expectations, parseScenario, verbs } from './language/parse-scenario';

const complaintOf = (...lines: readonly string[]): string => {
  try {
    parseScenario('wrong.txt', lines.join('\n'));
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  }
  return 'nothing';
};

test.each<[string, readonly string[]]>([
  ['wrong.txt:1: begins with neither a date (2026-03-01) nor expect', ['order SO-1 ACME 2 x WIDGET @ 10.00']],
  ['wrong.txt:1: begins with neither a date (2026-03-01) nor expect', ['2026-02-30 cancel SO-1']],
  ['wrong.txt:3: is before 2026-03-02, which came already', ['', '2026-03-02 cancel SO-1', '2026-03-01 cancel SO-2']],
  ["wrong.txt:1: 'send' is none of: customer, group, profile, checks, product, rate, order", ['2026-03-01 send SO-1']],
  ["wrong.txt:2: 'profit' is none of: open, on-account, order", ['; a comment', 'expect profit 10.00']],
  ['wrong.txt:1: is not written like: 2026-03-01 order SO-1 ACME', ['2026-03-01 order SO-1 ACME two WIDGET']],
  ['wrong.txt:1: is not written like: 2026-03-02 ship SO-1', ['2026-03-02 ship SO-1']],
  ['wrong.txt:1: an indented line belongs to a line above it', ['  closing 1.00']],
  [
    'wrong.txt:3: the bookings come to 24.20',
    ['2026-03-02 statement main opening 0.00', '  PAY-1 in 24.20 from ACME "x"', '  closing 24.00'],
  ],
  ['wrong.txt:2: a statement ends with', ['2026-03-02 statement main opening 0.00', '  PAY-1 in 24.20 from ACME']],
  ['wrong.txt:1: there is no account savings', ['2026-03-02 statement savings again']],
  [
    "wrong.txt:2: '1.005' is no amount of EUR",
    ['2026-03-02 statement main opening 0.00', '  P in 1.005 from A', '  closing 1.00'],
  ],
  ['wrong.txt:1: names its accounts on indented lines', ['expect ledger NL01']],
  ["wrong.txt:1: 'EUX' is no currency", ['2026-03-02 rate EUX 1.0']],
])('%s', (complaint, lines) => expect(complaintOf(...lines).slice(0, complaint.length)).toBe(complaint));

test('comments, blank lines and indentation mean what they look like', () => {
  const text = '; whole line\n\n2026-03-01 order SO-1 A 1 x B @ 1.00 ; behind\n  one\n\tother\nexpect open A 0.00\n';
  expect(entriesOf('a.txt', text)).toEqual([
    {
      file: 'a.txt',
      number: 3,
      text: '2026-03-01 order SO-1 A 1 x B @ 1.00',
      parts: [
        { file: 'a.txt', number: 4, text: 'one' },
        { file: 'a.txt', number: 5, text: 'other' },
      ],
    },
    { file: 'a.txt', number: 6, text: 'expect open A 0.00', parts: [] },
  ]);
});

test('every word is there once and shows how it is written', () => {
  for (const words of [verbs, expectations]) {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
    for (const { word, example } of words) expect(example).toContain(` ${word}`);
  }
});
