import { type HistoryRefusal, openHistory, type OpenedHistory } from '@o2c/core/receivables';

import { type HistoryRecord } from './history-record';
import { type ImportTarget } from './history-targets';
import { type LineDefect } from './read-csv';

/** One document ready to be written, and the line it came from. */
export interface LineHistory {
  readonly line: number;
  readonly target: ImportTarget;
  readonly history: OpenedHistory;
}

/** Ids of the customers' accounts by legal entity and number, or why a customer cannot be used. */
export type CustomerIds = ReadonlyMap<string, string | { readonly refusal: string }>;

export const customerKey = (legalEntityCode: string, customerNumber: string): string =>
  `${legalEntityCode}|${customerNumber}`;

/** Turns records into business transactions. The second line of the same document is refused, naming the first. */
export function openRecords(
  records: readonly HistoryRecord[],
  places: { readonly targets: ReadonlyMap<string, ImportTarget>; readonly customers: CustomerIds },
): { readonly histories: readonly LineHistory[]; readonly refused: readonly LineDefect[] } {
  const histories: LineHistory[] = [];
  const refused: LineDefect[] = [];
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const result = openRecord(record, places);
    if ('text' in result) {
      refused.push(result);
      continue;
    }
    const id = result.history.items[0]?.id ?? '';
    const earlier = lineOf.get(id);
    if (earlier !== undefined)
      refused.push({
        line: record.line,
        text: `document '${record.documentNumber}' stands on line ${earlier} already`,
      });
    else histories.push(result);
    lineOf.set(id, earlier ?? record.line);
  }
  return { histories, refused };
}

function openRecord(
  record: HistoryRecord,
  { targets, customers }: { readonly targets: ReadonlyMap<string, ImportTarget>; readonly customers: CustomerIds },
): LineHistory | LineDefect {
  const { line } = record;
  const target = targets.get(record.legalEntityCode);
  if (!target) return { line, text: `there is no legal entity '${record.legalEntityCode}'` };
  const customer = customers.get(customerKey(record.legalEntityCode, record.customerNumber));
  if (typeof customer !== 'string')
    return { line, text: customer?.refusal ?? `customer '${record.customerNumber}' is unknown` };
  const opened = openHistory({ ...record, customerKey: record.customerNumber, customerId: customer }, target);
  return opened.ok ? { line, target, history: opened.value } : { line, text: refusalText(opened.error) };
}

function refusalText(refusal: HistoryRefusal): string {
  switch (refusal.code) {
    case 'history.no-document-number':
      return 'the document has no number';
    case 'history.document-number-too-long':
      return `the document number has more than ${refusal.longest} characters`;
    case 'history.zero-amount':
      return 'the amount is zero';
    case 'history.settled-before-document':
      return `it was settled on ${refusal.settledOn}, before its own date ${refusal.documentDate}`;
    case 'history.no-rate':
      return 'the currency is not that of the legal entity and the line has no rate';
    case 'posting.no-account':
      return `the posting profile has no account for ${refusal.event}`;
  }
}
