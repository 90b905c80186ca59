import { addDecimals, compareDecimals, type Decimal, scaledDecimal } from '../kernel';
import { factorKinds } from './factor-kind';
import { NO_VALUE, type ScoringGroup, type ScoringLine } from './scoring';
import { scoringGrid } from './scoring-grid';

/** What is wrong with one scoring group; `line` is a line's sequence. */
export type GroupDefect =
  | { readonly code: 'scoring.no-lines'; readonly group: string }
  | { readonly code: 'scoring.line-twice'; readonly group: string; readonly line: number }
  /** A range and a value in one line, or both kinds of lines in one group. */
  | { readonly code: 'scoring.mixed'; readonly group: string; readonly line: number }
  /** Values for a factor that is measured, or ranges for one that is not. */
  | { readonly code: 'scoring.wrong-kind'; readonly group: string; readonly line: number }
  | { readonly code: 'scoring.range-reversed'; readonly group: string; readonly line: number }
  | { readonly code: 'scoring.overlap'; readonly group: string; readonly line: number; readonly other: number }
  | { readonly code: 'scoring.value-twice'; readonly group: string; readonly line: number; readonly value: string }
  /** Measures no line is for: between two lines, below the lowest or above the highest. An absent end is the natural one. */
  | { readonly code: 'scoring.gap'; readonly group: string; readonly above?: Decimal; readonly below?: Decimal }
  /** A list of values without a line for any other. */
  | { readonly code: 'scoring.other-missing'; readonly group: string }
  /** A group for signals that does not say which, or another group that does; it is `source:kind`. */
  | { readonly code: 'scoring.signal'; readonly group: string };

/** All that is wrong with a group. Ranges are compared on the grid of their own ends (`scoringGrid`). */
export function checkScoringGroup(group: ScoringGroup): readonly GroupDefect[] {
  const { code, lines } = group;
  const said = lines.filter(({ value }) => value !== NO_VALUE);
  const signal = signalDefects(group);
  if (said.length === 0) return [...signal, { code: 'scoring.no-lines', group: code }];
  const ranges = said.filter(isRange);
  const mixed = said.filter((line) => isRange(line) && (line.value !== undefined || ranges.length < said.length));
  const wrong = said.filter((line) => !fits(group, line));
  const shape = [
    ...lines
      .filter(({ sequence }, at) => lines.findIndex((line) => line.sequence === sequence) < at)
      .map(({ sequence }) => ({ code: 'scoring.line-twice', group: code, line: sequence }) as const),
    ...mixed.map(({ sequence }) => ({ code: 'scoring.mixed', group: code, line: sequence }) as const),
    ...wrong.map(({ sequence }) => ({ code: 'scoring.wrong-kind', group: code, line: sequence }) as const),
  ];
  const values = valueDefects(code, lines);
  if (shape.length > 0) return [...signal, ...shape, ...values];
  return [...signal, ...values, ...(ranges.length > 0 ? rangeDefects(group, ranges) : otherDefects(code, said))];
}

const isRange = ({ from, to }: ScoringLine): boolean => from !== undefined || to !== undefined;

function fits({ factor }: ScoringGroup, line: ScoringLine): boolean {
  const { kind } = factorKinds[factor];
  return kind === 'either' || (kind === 'number') === isRange(line);
}

function signalDefects({ code, factor, signal }: ScoringGroup): readonly GroupDefect[] {
  const sound = factor === 'externalSignal' ? /^[^:]+:[^:]+$/.test(signal ?? '') : signal === undefined;
  return sound ? [] : [{ code: 'scoring.signal', group: code }];
}

/** The line for any other value is a value like the others: one of it is enough. */
function valueDefects(group: string, lines: readonly ScoringLine[]): readonly GroupDefect[] {
  const seen = new Set<string>();
  return lines
    .filter((line) => !isRange(line))
    .flatMap(({ sequence: line, value = '' }) => {
      const name = value.toLowerCase();
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ code: 'scoring.value-twice', group, line, value } as const];
    });
}

const otherDefects = (group: string, lines: readonly ScoringLine[]): readonly GroupDefect[] =>
  lines.some(({ value }) => value === undefined) ? [] : [{ code: 'scoring.other-missing', group }];

function rangeDefects(group: ScoringGroup, ranges: readonly ScoringLine[]): readonly GroupDefect[] {
  const { code } = group;
  const reversed = ranges.filter(({ from, to }) => from !== undefined && to !== undefined && isAbove(from, to));
  if (reversed.length > 0)
    return reversed.map(({ sequence: line }) => ({ code: 'scoring.range-reversed', group: code, line }) as const);
  const sorted = [...ranges].sort(byLowerEnd);
  const step = scaledDecimal(BigInt(1), scoringGrid(group));
  const between = sorted.flatMap((line, at) => meet(code, { below: sorted[at - 1], line, step }));
  return [...endDefects(group, sorted), ...between];
}

interface Neighbours {
  readonly below: ScoringLine | undefined;
  readonly line: ScoringLine;
  readonly step: Decimal;
}

function meet(group: string, { below, line, step }: Neighbours): readonly GroupDefect[] {
  if (!below) return [];
  if (below.to === undefined || line.from === undefined || !isAbove(line.from, below.to))
    return [{ code: 'scoring.overlap', group, line: line.sequence, other: below.sequence }];
  const isNext = compareDecimals(addDecimals(below.to, step), line.from) === 0;
  return isNext ? [] : [{ code: 'scoring.gap', group, above: below.to, below: line.from }];
}

/** The lowest range reaches down to what can be measured at all, the highest up. */
function endDefects({ code, factor }: ScoringGroup, sorted: readonly ScoringLine[]): readonly GroupDefect[] {
  const kind = factorKinds[factor];
  const { least, most } = kind.kind === 'number' ? kind : { least: undefined, most: undefined };
  const [lowest, highest] = [sorted[0]?.from, sorted[sorted.length - 1]?.to];
  const low = lowest !== undefined && (least === undefined || isAbove(lowest, least));
  const high = highest !== undefined && (most === undefined || isAbove(most, highest));
  return [
    ...(low ? [{ code: 'scoring.gap', group: code, below: lowest } as const] : []),
    ...(high ? [{ code: 'scoring.gap', group: code, above: highest } as const] : []),
  ];
}

const isAbove = (one: Decimal, other: Decimal): boolean => compareDecimals(one, other) > 0;

function byLowerEnd({ from: one }: ScoringLine, { from: other }: ScoringLine): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  return compareDecimals(one, other);
}
