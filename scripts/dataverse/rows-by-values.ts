import { any, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { type Session } from './connect';
import { readRows } from './read-rows';

export interface RowsByValues {
  readonly from: string;
  readonly select: readonly string[];
  /** The text column whose values are looked for. */
  readonly column: string;
}

/** Values per request: the address stays well below the 32,768 characters a GET may have. */
const CHUNK = 100;

/** Rows whose column has one of the values, in as few requests as addresses allow. */
export async function rowsByValues(
  session: Session,
  { from, select, column }: RowsByValues,
  values: readonly string[],
): Promise<readonly WireRow[]> {
  const rows: WireRow[] = [];
  for (let start = 0; start < values.length; start += CHUNK) {
    const terms = values.slice(start, start + CHUNK).map((value) => equal(column, { text: value }));
    rows.push(...(await readRows(session, { from, select, where: any(...terms) })));
  }
  return rows;
}
