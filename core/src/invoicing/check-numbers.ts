import { type Finding } from '../operations';
import { type BillingBooks } from './billing-books';
import { documentNumber } from './document-number';
import { type Invoice } from './invoice';
import { type NumberSeries, seriesYear } from './number-series';

/**
 * I6: every number of a series that was ever taken stands on exactly one document, is recorded as void, or is held by a run that is not over; none
 * was used that was not taken, and every posted document has a number of the series of its company, type and year (IN-11).
 */
export function checkNumbers({ invoices, series, voided, promised }: BillingBooks): readonly Finding[] {
  const homeless = invoices.filter((invoice) => !series.some((one) => isOf(one, invoice)));
  return [
    ...series.flatMap((one) =>
      seriesFindings(one, {
        documents: invoices.filter((invoice) => isOf(one, invoice)).map((invoice) => invoice.documentNumber),
        void: voided.filter(({ seriesId }) => seriesId === one.id).map((row) => row.documentNumber),
        promised,
      }),
    ),
    ...homeless.map((invoice) =>
      finding(invoice.documentNumber, ['a series', 'none'], 'The document belongs to no series of numbers.'),
    ),
  ];
}

const isOf = (series: NumberSeries, { legalEntityId, documentType, issueDate }: Invoice): boolean =>
  series.legalEntityId === legalEntityId &&
  series.documentType === documentType &&
  series.year === seriesYear(issueDate);

interface Used {
  readonly documents: readonly string[];
  readonly void: readonly string[];
  readonly promised: ReadonlySet<string>;
}

function seriesFindings(series: NumberSeries, used: Used): readonly Finding[] {
  const taken = Array.from({ length: series.nextNumber - 1 }, (_, at) => documentNumber(series, at + 1));
  const counts = new Map<string, number>();
  for (const number of [...used.documents, ...used.void]) counts.set(number, (counts.get(number) ?? 0) + 1);
  const known = new Set(taken);
  return [
    ...taken
      .filter((number) => counts.get(number) !== 1 && (counts.has(number) || !used.promised.has(number)))
      .map((number) =>
        finding(
          number,
          ['1 document or 1 void record', `${counts.get(number) ?? 0}`],
          counts.has(number) ? 'The number was used more than once.' : 'The number is missing, and nothing says why.',
        ),
      ),
    ...[...counts.keys()]
      .filter((number) => !known.has(number))
      .map((number) =>
        finding(number, ['a number taken from its series', 'none'], 'The number was never taken from its series.'),
      ),
  ];
}

const finding = (subject: string, [expected, found]: readonly [string, string], text: string): Finding => ({
  invariant: 'I6',
  subject,
  expected,
  found,
  text,
});
