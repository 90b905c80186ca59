import { readFileSync } from 'node:fs';

/**
 * Aging computed a second way, with plain arrays and no code of the product, to hold the product's figures against.
 * Amounts are integer cents; days are counted in UTC.
 */
export interface FoldInvoice {
  readonly customer: string;
  readonly documentDay: number;
  readonly dueDay: number;
  readonly settledDay: number | undefined;
  readonly cents: number;
  readonly disputed: boolean;
}

export interface FoldBucket {
  label: string;
  cents: number;
  count: number;
}

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** Day number of `2013-06-30`. */
export function isoDay(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOf(year, month, day);
}

function usDay(text: string): number {
  const [month = 0, day = 0, year = 0] = text.split('/').map(Number);
  return dayOf(year, month, day);
}

/** The rows of ibm-ar.csv; the file has no quotes, so a split by comma reads it. */
export function foldInvoices(file: string): readonly FoldInvoice[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const [whole = '0', fraction = ''] = cell('InvoiceAmount').split('.');
    return {
      customer: cell('customerID'),
      documentDay: usDay(cell('InvoiceDate')),
      dueDay: usDay(cell('DueDate')),
      settledDay: cell('SettledDate') === '' ? undefined : usDay(cell('SettledDate')),
      cents: Number(whole) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2)),
      disputed: cell('Disputed') === 'Yes',
    };
  });
}

/** Five buckets by due date as of a day: an invoice counts from its document day until the day it was settled. */
export function foldAging(invoices: readonly FoldInvoice[], asOf: number): readonly FoldBucket[] {
  const buckets = ['Current', '1-30', '31-60', '61-90', '90+'].map((label) => ({ label, cents: 0, count: 0 }));
  for (const invoice of invoices) {
    if (invoice.documentDay > asOf) continue;
    if (invoice.settledDay !== undefined && invoice.settledDay <= asOf) continue;
    const late = asOf - invoice.dueDay;
    const place = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
    const bucket = buckets[place];
    if (!bucket) throw new Error('No such bucket.');
    bucket.cents += invoice.cents;
    bucket.count += 1;
  }
  return buckets;
}

/** 2013-06-30, 2013-12-31 and every first of a month between. */
export const agingDays: readonly string[] = [
  '2013-06-30',
  ...[7, 8, 9, 10, 11, 12].map((month) => `2013-${String(month).padStart(2, '0')}-01`),
  '2013-12-31',
];
