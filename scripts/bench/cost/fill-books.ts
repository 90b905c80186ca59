import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { addDays, isoDate } from '@o2c/core/kernel';

import { importHistoryFile } from '../../import-history/import-history-file';
import { customerNumber, type CostWorld, OTHER_CUSTOMERS } from './cost-world';

const HEADER =
  'legal_entity,customer_number,customer_name,document,document_date,due_date,amount,currency,rate,disputed,settled_on';
const MAP = resolve(__dirname, '../../demo/small-history.map.json');
const FIRST_DAY = isoDate('2023-01-02');
const DAYS = 1_000;
/** Server and client share this process: a file that takes longer to read than a connection may idle would cut it. */
const SLICE = 5_000;

/** Gives the bench's customers so many paid documents of the past, with their settlements and postings: the books as they are after years. */
export async function fillBooks(world: CostWorld, documents: number): Promise<void> {
  for (let first = 0; first < documents; first += SLICE)
    await importSlice(world, first, Math.min(documents, first + SLICE));
}

async function importSlice({ session }: CostWorld, first: number, end: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'o2c-books-'));
  const file = join(folder, 'books.csv');
  writeFileSync(file, [HEADER, ...Array.from({ length: end - first }, (_, index) => line(first + index))].join('\n'));
  const report = await importHistoryFile(session, {
    file,
    map: MAP,
    recordedOn: `${FIRST_DAY}T00:00:00Z`,
    progress: () => undefined,
  });
  rmSync(folder, { recursive: true });
  if (report.refused.length > 0) throw new Error(`The bench stops: ${JSON.stringify(report.refused[0])}`);
}

function line(index: number): string {
  const customer = customerNumber(1 + (index % OTHER_CUSTOMERS));
  const issued = addDays(FIRST_DAY, index % DAYS);
  const amount = `${String(50 + (index % 900))}.${String(10 + (index % 90))}`;
  const due = addDays(issued, 30);
  return `NL01,${customer},${customer},H${String(index)},${issued},${due},${amount},EUR,,no,${due}`;
}
