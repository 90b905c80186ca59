import { tables } from '@o2c/core/dataverse';

import { callFailed } from '../dataverse/call-failed';
import { type Session } from '../dataverse/connect';
import { createMultiple } from '../dataverse/create-multiple';
import { rowsByValues } from '../dataverse/rows-by-values';
import { historyRowTree } from './history-row-tree';
import { type LineHistory } from './open-records';
import { type LineDefect } from './read-csv';

export interface WrittenHistories {
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: readonly LineDefect[];
}

/** Documents per bulk message: at most seven rows each, so below the thousand rows that are a reasonable size. */
const CHUNK = 100;
const { entitySetName, columns } = tables.openItem;

/**
 * Writes what is not there yet, chunk by chunk; each chunk is one transaction. What is there with the same content is left alone, what is
 * there with other content is refused with its line: posted items never change.
 */
export async function writeHistories(
  session: Session,
  histories: readonly LineHistory[],
  progress: (done: number) => void,
): Promise<WrittenHistories> {
  let imported = 0;
  let unchanged = 0;
  const refused: LineDefect[] = [];
  for (let start = 0; start < histories.length; start += CHUNK) {
    const chunk = await sortOut(session, histories.slice(start, start + CHUNK));
    if (chunk.missing.length > 0) {
      const reply = await createMultiple(session, tables.openItem, chunk.missing.map(historyRowTree));
      if (reply.outcome !== 'ok') throw callFailed(linesOf(chunk.missing), reply);
    }
    imported += chunk.missing.length;
    unchanged += chunk.same;
    refused.push(...chunk.refused);
    progress(start + chunk.missing.length + chunk.same + chunk.refused.length);
  }
  return { imported, unchanged, refused };
}

interface SortedChunk {
  readonly missing: readonly LineHistory[];
  readonly same: number;
  readonly refused: readonly LineDefect[];
}

async function sortOut(session: Session, chunk: readonly LineHistory[]): Promise<SortedChunk> {
  const select = [columns.key.name, columns.requestHash.name];
  const keys = chunk.map(({ history }) => history.items[0]?.key ?? '');
  const rows = await rowsByValues(session, { from: entitySetName, select, column: columns.key.name }, keys);
  const hashes = new Map(rows.map((row) => [row[columns.key.name], row[columns.requestHash.name]]));
  const missing = chunk.filter((_, index) => !hashes.has(keys[index]));
  const changed = chunk.filter(({ history: { items } }, index) => {
    const known = hashes.get(keys[index]);
    return known !== undefined && known !== items[0]?.requestHash;
  });
  return {
    missing,
    same: chunk.length - missing.length - changed.length,
    refused: changed.map(({ line, history }) => ({
      line,
      text: `document '${history.items[0]?.documentNumber ?? ''}' is there already with other content; posted items never change`,
    })),
  };
}

const linesOf = (chunk: readonly LineHistory[]): string =>
  `writing the documents of lines ${chunk[0]?.line ?? 0} to ${chunk.at(-1)?.line ?? 0}`;
