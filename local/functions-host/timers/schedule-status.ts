import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a timer ran last and is due next; ISO instants. The real host keeps it in a blob, we keep it in a file. */
export interface ScheduleStatus {
  readonly last: string;
  readonly next: string;
  readonly lastUpdated: string;
}

export interface ScheduleStore {
  readonly read: (name: string) => ScheduleStatus | undefined;
  readonly write: (name: string, status: ScheduleStatus) => void;
}

/** Without a folder the schedule is forgotten on restart, and nothing is ever past due. */
export function memoryScheduleStore(): ScheduleStore {
  const known = new Map<string, ScheduleStatus>();
  return { read: (name) => known.get(name), write: (name, status) => void known.set(name, status) };
}

/** One JSON file per timer, replaced whole so that a crash leaves the old or the new one. An unreadable file counts as none. */
export function fileScheduleStore(folder: string): ScheduleStore {
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `${name}.json`);
  return {
    read: (name) => readStatus(fileOf(name)),
    write: (name, status) => {
      writeFileSync(`${fileOf(name)}.new`, JSON.stringify(status));
      renameSync(`${fileOf(name)}.new`, fileOf(name));
    },
  };
}

function readStatus(file: string): ScheduleStatus | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isStatus(value) ? value : undefined;
  } catch {
    // Absent on the first run; damaged after a crash of the machine: either way the schedule starts afresh.
    return undefined;
  }
}

function isStatus(value: unknown): value is ScheduleStatus {
  if (typeof value !== 'object' || value === null) return false;
  return ['last', 'next', 'lastUpdated'].every((key) => {
    const moment: unknown = Reflect.get(value, key);
    return typeof moment === 'string' && !Number.isNaN(Date.parse(moment));
  });
}
