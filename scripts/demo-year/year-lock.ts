import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { errorCode } from '../error-code';

const LOOK_EVERY_MILLISECONDS = 500;

/**
 * Runs the work while nobody else on this machine does: who comes second waits for the first, and begins when that one is done or died. The
 * lock is a file with the process id, so that one left by a kill -9 is seen to be nobody's.
 */
export async function withYearLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!taken(file)) await sleep(LOOK_EVERY_MILLISECONDS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  if (!existsSync(file) || isAlive(Number(readFileSync(file, 'utf8')))) return false;
  rmSync(file, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
