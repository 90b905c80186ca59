import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type SignalDefect, type SourceReading, type SourceRefusal } from '../../jobs/credit-score/signal-source';
import { readCsvLine } from './read-csv-line';
import { readSignal, SIGNAL_FIELDS, type Speaker } from './read-signal';

/**
 * Reads signals out of text: one JSON object a line, or CSV with a header line of the same names. What is wrong with a line is named with its
 * number and the others go on; a text without a line, or with a header nobody knows, is refused.
 */
export function parseSignals(text: string, speaker: Speaker): Result<SourceReading, SourceRefusal> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) return refuse({ code: 'signals.empty', reason: 'there is no line in it' });
  return first.trimStart().startsWith('{')
    ? ok(collect({ lines, first: 1, open: jsonOf }, speaker))
    : ofCsv(lines, speaker);
}

type Opened = { readonly given: unknown } | { readonly defect: SignalDefect['code'] };

function ofCsv(lines: readonly string[], speaker: Speaker): Result<SourceReading, SourceRefusal> {
  const start = lines.findIndex((line) => line.trim() !== '');
  const header = readCsvLine(lines[start] ?? '')?.map((name) => name.trim()) ?? [];
  const strange = header.find((name) => !SIGNAL_FIELDS.includes(name));
  if (strange !== undefined) return refuse({ code: 'signals.header', reason: `no column is called '${strange}'` });
  if (new Set(header).size < header.length)
    return refuse({ code: 'signals.header', reason: 'a column is there twice' });
  const open = (line: string): Opened => {
    const fields = readCsvLine(line);
    if (!fields) return { defect: 'signal.quote-not-closed' };
    if (fields.length !== header.length) return { defect: 'signal.columns' };
    return { given: Object.fromEntries(header.map((name, at) => [name, fields[at]])) };
  };
  return ok(collect({ lines: lines.slice(start + 1), first: start + 2, open }, speaker));
}

function jsonOf(line: string): Opened {
  try {
    return { given: JSON.parse(line) };
  } catch {
    // Named as a defect with its line.
    return { defect: 'signal.not-json' };
  }
}

/** Lines as they stand, the number of the first, and how one is opened. */
interface Lines {
  readonly lines: readonly string[];
  readonly first: number;
  readonly open: (line: string) => Opened;
}

function collect({ lines, first, open }: Lines, speaker: Speaker): SourceReading {
  const signals: SourceReading['signals'][number][] = [];
  const defects: SignalDefect[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const at = first + index;
    const opened = open(line);
    if ('defect' in opened) {
      defects.push({ at, code: opened.defect });
      return;
    }
    const signal = readSignal(opened.given, at, speaker);
    if (signal.ok) signals.push(signal.value);
    else defects.push(signal.error);
  });
  return { signals, defects };
}
