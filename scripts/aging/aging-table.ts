import { type CurrencyAnswer } from '../../azure-functions/src/jobs/aging/currency-answer';
import { type AgingReport } from './age-environment';

/** An aging report as a table for people: one line per subject and currency, one column per bucket, amounts right-aligned. */
export function agingTable({ asOf, basis, definition, subjects }: AgingReport): string {
  const rows = subjects.flatMap((subject) => subject.currencies.map((currency) => [subject.code, ...cells(currency)]));
  const labels = subjects.flatMap((subject) => subject.currencies)[0]?.buckets.map((bucket) => bucket.label) ?? [];
  const header = ['', 'Currency', ...labels, 'Total', 'Items'];
  const title = `Aging as of ${asOf} by ${basis} (${definition})`;
  return rows.length === 0 ? `${title}\nNothing is open.` : [title, ...aligned([header, ...rows])].join('\n');
}

const cells = ({ currency, buckets, total, itemCount }: CurrencyAnswer): readonly string[] => [
  currency,
  ...buckets.map((bucket) => bucket.amount),
  total,
  String(itemCount),
];

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number): string =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}
