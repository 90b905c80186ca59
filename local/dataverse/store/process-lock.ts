import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code';
import { processIdentity, processRuns } from './process-identity';

export interface ProcessLock {
  /** The holder before us died without releasing: whatever else it left behind is stale too. */
  readonly wasStale: boolean;
  release(): void;
}

/**
 * One process at a time per file. The lock file names its holder (process id and start time, so that a reused id is not mistaken for
 * the holder); a live holder refuses us, a dead one is cleared. The file appears with its content in one step (hard link).
 */
export function takeProcessLock(path: string): ProcessLock {
  const identity = processIdentity(process.pid);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, identity);
  try {
    if (linked(draft, path)) return lockAt(path, false);
    clearIfStale(path);
    if (linked(draft, path)) return lockAt(path, true);
    throw held(path, readHolder(path));
  } finally {
    rmSync(draft, { force: true });
  }
}

const lockAt = (path: string, wasStale: boolean): ProcessLock => ({
  wasStale,
  release: () => rmSync(path, { force: true }),
});

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function clearIfStale(path: string): void {
  const holder = readHolder(path);
  if (processRuns(holder)) throw held(path, holder);
  const aside = `${path}.stale.${process.pid}`;
  renameSync(path, aside);
  const moved = readHolder(aside);
  // Another process may have cleared and taken the lock between our look and our rename: give it back.
  if (moved !== holder && processRuns(moved)) {
    linked(aside, path);
    unlinkSync(aside);
    throw held(path, moved);
  }
  unlinkSync(aside);
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

const held = (path: string, holder: string): Error =>
  new Error(
    `${path} is held by process ${holder.split(' ')[0] ?? '?'}. Stop that process, or use another data directory.`,
  );
