import { type Money } from '../kernel';
import { type StructuredReference } from './bank-statement';
import { referencedText } from './creditor-reference';

/** How a series of document numbers is written: prefix, then digits filled with zeros. */
export interface SeriesFormat {
  readonly prefix: string;
  readonly digits: number;
}

/** Where a document number was found, the strongest first (spec/formats.md 4.1). */
export type EvidenceSource = 'structured' | 'creditorReference' | 'endToEndId' | 'remittance';

/** The order of evidence: a stronger source that names a document makes the weaker ones unnecessary. */
export const evidenceOrder: readonly EvidenceSource[] = ['structured', 'creditorReference', 'endToEndId', 'remittance'];

/** Text that may be a document number. Whether there is such a document, the open items say. */
export interface NamedDocument {
  readonly document: string;
  readonly source: EvidenceSource;
  /** What of the payment is for it, where the payer said so. */
  readonly amount?: Money;
}

/** What an entry says about what it is for. */
export interface Evidence {
  readonly structured: readonly StructuredReference[];
  readonly creditorReference?: string;
  readonly endToEndId?: string;
  readonly remittance: string;
}

/** Free text is cut into at most so many words that may be numbers: a bound on what is looked up for one entry. */
const MOST_WORDS = 20;

/**
 * Everything in an entry that may be the number of a document: what structured references name, a creditor reference (RF, ISO 11649) without its
 * check digits, the end-to-end id, and in free text our own series in any writing (`NL01 2026 000042`) and every word with a digit in it. Numbers
 * are whole: `INV-100` is not found in `INV-1001`.
 */
export function namedDocuments(evidence: Evidence, series: readonly SeriesFormat[]): readonly NamedDocument[] {
  const texts: readonly { source: EvidenceSource; text: string }[] = [
    { source: 'creditorReference', text: referencedText(evidence.creditorReference ?? '') },
    { source: 'endToEndId', text: evidence.endToEndId ?? '' },
    { source: 'remittance', text: evidence.remittance },
  ];
  const structured = evidence.structured.map(({ document, amount }): NamedDocument => ({
    document: document.trim().toUpperCase(),
    source: 'structured',
    ...(amount ? { amount } : {}),
  }));
  const loose = texts.flatMap(({ source, text }) =>
    [...new Set([...ofSeries(text, series), ...words(text)])].map((document): NamedDocument => ({ document, source })),
  );
  return [...structured, ...loose];
}

/** Numbers of our own series, whatever stands between their parts and however many zeros were left out. */
const ofSeries = (text: string, series: readonly SeriesFormat[]): readonly string[] =>
  series.flatMap(({ prefix, digits }) => {
    const written = new RegExp(`(?<![A-Z0-9])${loosely(prefix)}0*([1-9]\\d{0,${digits - 1}})(?!\\d)`, 'gi');
    return [...text.matchAll(written)].map(([, number = '']) =>
      `${prefix}${number.padStart(digits, '0')}`.toUpperCase(),
    );
  });

/** A pattern for text whose letters and digits are fixed and whose separators may be any, or none. */
const loosely = (text: string): string => {
  const runs = text.match(/[A-Za-z0-9]+/g) ?? [];
  return runs.map((run) => `${run}[\\s./_-]*`).join('');
};

const words = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[\s,;:()[\]+"']+/)
    .map((word) => word.replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, ''))
    .filter((word) => word.length >= 3 && word.length <= 100 && /\d/.test(word))
    .slice(0, MOST_WORDS);

/**
 * Whether a text names a document: its letters and digits in order with any separators between, not as a part of a longer number or word.
 * @example mentions('Rg. NL01 2026 000042, danke', 'NL01-2026-000042') is true; mentions('INV-1001', 'INV-100') is false
 */
export function mentions(text: string, documentNumber: string): boolean {
  const runs = documentNumber.match(/[A-Za-z0-9]+/g) ?? [];
  if (runs.join('').length < 3) return false;
  return new RegExp(`(?<![A-Z0-9])${runs.join('[\\s./_-]*')}(?![A-Z0-9])`, 'i').test(text);
}
