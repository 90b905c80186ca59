import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { errorCode } from '../error-code';

const running = z.object({
  pid: z.number().int().positive(),
  scenario: z.string(),
  /** Process id of each part, by its name. */
  parts: z.record(z.string(), z.number().int()),
  urls: z.object({
    app: z.string(),
    dataverse: z.string(),
    functions: z.string(),
    queue: z.string(),
    mail: z.string(),
    issuer: z.string(),
    blobs: z.string(),
  }),
});

/** What `.local/running.json` tells the other commands about the environment that runs now (design.md 5). */
export type Running = z.infer<typeof running>;

const fileIn = (data: string): string => join(data, 'running.json');

/** Written whole or not at all, so that a reader never sees half a file. */
export function writeRunning(data: string, value: Running): void {
  mkdirSync(data, { recursive: true });
  const partial = `${fileIn(data)}.${String(process.pid)}`;
  writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(partial, fileIn(data));
}

export const removeRunning = (data: string): void => rmSync(fileIn(data), { force: true });

/** The environment that runs now, or undefined; a file left by a killed start is not taken for a running one. */
export function readRunning(data: string): Running | undefined {
  try {
    const parsed = running.safeParse(JSON.parse(readFileSync(fileIn(data), 'utf8')));
    return parsed.success && isAlive(parsed.data.pid) ? parsed.data : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
