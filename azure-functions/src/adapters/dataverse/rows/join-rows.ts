import { type ReadRow, type RowUnreadable } from '@o2c/core/dataverse';
import { type WireRow } from '../query/read-rows';

/** How the rows of a table and those of its lines become one. */
export interface Joining<T> {
  readonly primaryId: string;
  readonly parentOf: (line: unknown) => string | undefined;
  readonly read: (head: unknown, lines: readonly unknown[]) => ReadRow<T>;
}

/** What could be understood and what could not, by id in lower case. */
export interface Joined<T> {
  readonly read: ReadonlyMap<string, T>;
  readonly unreadable: ReadonlyMap<string, RowUnreadable>;
}

/** Puts lines to their heads and reads each whole; one that cannot be understood stops no other. */
export function joinRows<T>(
  heads: readonly WireRow[],
  lines: readonly WireRow[],
  { primaryId, parentOf, read }: Joining<T>,
): Joined<T> {
  const linesOf = new Map<string, WireRow[]>();
  for (const line of lines) {
    const parent = parentOf(line) ?? '';
    const known = linesOf.get(parent);
    if (known) known.push(line);
    else linesOf.set(parent, [line]);
  }
  const understood = new Map<string, T>();
  const unreadable = new Map<string, RowUnreadable>();
  for (const head of heads) {
    const id = String(head[primaryId]).toLowerCase();
    const row = read(head, linesOf.get(id) ?? []);
    if (row.ok) understood.set(id, row.value);
    else unreadable.set(id, row.error);
  }
  return { read: understood, unreadable };
}
