import { loadTable } from './load-table';
import { type Table } from './table';

export interface Metadata {
  table(logicalName: string): Promise<Table>;
}

/** Table metadata of one page life: each table is read once, a failed read is tried again at the next question. */
export function createMetadata(lcid: number): Metadata {
  const known = new Map<string, Promise<Table>>();
  return {
    table: (logicalName) => {
      const held = known.get(logicalName);
      if (held !== undefined) return held;
      const read = loadTable(logicalName, lcid).catch((error: unknown) => {
        known.delete(logicalName);
        throw error;
      });
      known.set(logicalName, read);
      return read;
    },
  };
}
