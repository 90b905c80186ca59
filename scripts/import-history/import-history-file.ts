import { type Session } from '../dataverse/connect';
import { ensureCustomers } from './ensure-customers';
import { historyRecord, type HistoryRecord } from './history-record';
import { historyTargets } from './history-targets';
import { mappedColumns, readImportMap } from './import-map';
import { openRecords } from './open-records';
import { progressBar } from './progress-bar';
import { type LineDefect, readCsv } from './read-csv';
import { writeHistories } from './write-histories';

export interface ImportRequest {
  readonly file: string;
  readonly map: string;
  /** When the rows were recorded, as an ISO instant: the moment of the import. */
  readonly recordedOn: string;
  readonly progress: (text: string) => void;
}

export interface ImportReport {
  readonly read: number;
  /** Documents written now. */
  readonly imported: number;
  /** Documents that were there already, with the same content. */
  readonly unchanged: number;
  readonly refused: readonly LineDefect[];
}

/**
 * Takes a history file into the receivables: customers and profiles, then each document as one business transaction (openHistory), in bulk
 * messages. Lines that cannot be taken are listed with their number and the rest goes on. Every id follows from the row, so a second run,
 * or one after a kill at any moment, writes just what is missing. A document already there with other content is refused, never changed.
 */
export async function importHistoryFile(session: Session, request: ImportRequest): Promise<ImportReport> {
  const map = readImportMap(request.map);
  const { records: raw, defects } = readCsv(request.file, mappedColumns(map));
  const understood = raw.map((record) => historyRecord(record, map));
  const records = understood.filter(isRecord);
  const malformed = understood.flatMap((result) => (isRecord(result) ? [] : result));

  const targets = await historyTargets(session, { source: map.source, recordedOn: request.recordedOn });
  const customers = await ensureCustomers(session, { source: map.source, records, targets });
  const opened = openRecords(records, { targets, customers });
  const written = await writeHistories(session, opened.histories, (done) =>
    request.progress(progressBar(done, opened.histories.length)),
  );
  const refused = [...defects, ...malformed, ...opened.refused, ...written.refused].sort(
    (one, other) => one.line - other.line,
  );
  return { read: raw.length + defects.length, imported: written.imported, unchanged: written.unchanged, refused };
}

const isRecord = (result: HistoryRecord | readonly LineDefect[]): result is HistoryRecord => 'documentNumber' in result;
