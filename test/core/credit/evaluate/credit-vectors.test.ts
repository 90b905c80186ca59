import { checkDue, effectiveLimit, evaluateCredit, parseCreditRuleSet, parseCreditSettings } from '@o2c/core/credit';
import { addDays, decimal, isoDate } from '@o2c/core/kernel';
import { eur } from '../credit-builders';
import { factsOfVector, type VectorInput } from '../facts-of-vector';
import { type VectorLine, vectorLines } from '../vector-file';

const lines = vectorLines();
const ofKind = (kind: string): readonly VectorLine[] => lines.filter((line) => line.kind === kind);
const named = (kind: string): readonly (readonly [string, VectorLine])[] =>
  ofKind(kind).map((line) => [`${line.id} ${line.about}: ${line.expected} ${line.reasons}`, line]);

describe('the exported vectors of credit management (M4)', () => {
  test('are at least 200, each with a name of its own and a source', () => {
    expect(lines.length).toBeGreaterThanOrEqual(200);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.filter(({ source, choice }) => source === '' || choice === '')).toEqual([]);
  });

  test.each(named('check'))('%s', (_, line) => {
    const input = JSON.parse(line.input) as VectorInput & { readonly settings?: object; readonly rules: unknown };
    const ruleSet = parseCreditRuleSet(JSON.stringify({ settings: input.settings ?? {}, rules: input.rules }));
    if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.error));
    const verdict = evaluateCredit(factsOfVector(input), ruleSet.value);
    const reasons = verdict.outcome === 'held' ? verdict.reasons.map(({ cause }) => cause).join(' ') : verdict.because;
    expect([verdict.outcome === 'held' ? 'hold' : 'pass', sorted(reasons)]).toEqual([
      line.expected,
      sorted(line.reasons),
    ]);
  });

  test.each(named('limit'))('%s', (_, line) => {
    expect(limitOf(JSON.parse(line.input) as GivenLimit)).toBe(line.expected);
  });

  test.each(named('grace'))('%s', (_, line) => {
    expect(dueOf(JSON.parse(line.input) as GivenGrace)).toBe(line.expected);
  });
});

const sorted = (words: string): readonly string[] => words.split(' ').sort();

interface GivenLimit {
  readonly own?: string;
  readonly unlimited?: boolean;
  readonly mandatory?: boolean;
  readonly temporary?: { readonly amount: string; readonly from: string; readonly to: string };
  readonly group?: string;
  readonly securities?: readonly {
    readonly amount: string;
    readonly percent: string;
    readonly included?: boolean;
    readonly from: string;
    readonly to?: string;
  }[];
  readonly asOf?: string;
}

const amount = (text: string) => eur(Math.round(Number(text) * 100));

function limitOf({
  own,
  unlimited,
  mandatory,
  temporary,
  group,
  securities = [],
  asOf = '2026-06-01',
}: GivenLimit): string {
  const limit = effectiveLimit(
    {
      unlimitedCredit: unlimited ?? false,
      mandatory: mandatory ?? false,
      securities: securities.map(({ amount: value, percent, included, from, to }) => ({
        amount: amount(value),
        percent: decimal(percent),
        includedInExposure: included ?? false,
        effectiveOn: isoDate(from),
        ...(to === undefined ? {} : { expiresOn: isoDate(to) }),
      })),
      ...(own === undefined ? {} : { creditLimit: amount(own) }),
      ...(group === undefined ? {} : { groupLimit: amount(group) }),
      ...(temporary
        ? {
            temporaryLimit: amount(temporary.amount),
            temporaryFrom: isoDate(temporary.from),
            temporaryTo: isoDate(temporary.to),
          }
        : {}),
    },
    isoDate(asOf),
  );
  return limit.kind === 'limited' ? (limit.amount.minor / 100).toFixed(2) : limit.kind;
}

interface GivenGrace {
  readonly grace: Readonly<Record<string, number | null>>;
  readonly passed?: { readonly at: 'confirmation'; readonly day: number };
  readonly at: 'confirmation';
  readonly day: number;
}

/** Day 1 is 1 June 2026. */
const day = (number: number) => addDays(isoDate('2026-05-31'), number);

function dueOf({ grace, passed, at, day: today }: GivenGrace): string {
  const points = ['orderEntry', 'confirmation', 'shipment', 'invoice'].map((name) => {
    const days = grace[name];
    return [
      name,
      { checked: days !== undefined, ...(typeof days === 'number' && days > 0 ? { graceDays: days } : {}) },
    ];
  });
  const settings = parseCreditSettings(JSON.stringify({ checkpoints: Object.fromEntries(points) as object }));
  if (!settings.ok) return 'refused';
  return checkDue(passed ? { on: day(passed.day), at: passed.at } : {}, { at, asOf: day(today) }, settings.value);
}
