import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { CommandRefusal } from '../o2c/command';

/** Starting takes a second or two; on a busy machine ten. */
const READY_SECONDS = 90;
const TETHER = join(__dirname, 'tether.cjs');

/** One process of the local environment. */
export interface PartDeclaration {
  readonly name: string;
  /** Arguments to node. */
  readonly node: readonly string[];
  /** A line of stdout that says it listens; the text is what is looked for. */
  readonly readyWhen: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Part {
  readonly name: string;
  readonly process: ChildProcess;
}

/**
 * Starts a part and waits until it listens. Its stderr and further stdout go to `DIR/logs/<name>.log`.
 * Refuses (throws, naming the log) when the process ends first.
 */
export function startPart(declaration: PartDeclaration, data: string): Promise<Part> {
  const logs = join(data, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${declaration.name}.log`);
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(process.execPath, ['--require', TETHER, ...declaration.node], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...declaration.environment },
    detached: true,
  });
  child.stderr.pipe(log);
  return new Promise((ready, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      if (!line.includes(declaration.readyWhen)) return;
      clearTimeout(overdue);
      ready({ name: declaration.name, process: child });
    });
    const overdue = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new CommandRefusal(`${declaration.name} was not ready after ${READY_SECONDS} seconds; see ${logFile}`));
    }, READY_SECONDS * 1000);
    child.on('exit', (code, signal) => {
      clearTimeout(overdue);
      fail(
        new CommandRefusal(
          `${declaration.name} ended (${signal ?? `exit ${String(code)}`}) before it was ready; see ${logFile}`,
        ),
      );
    });
  });
}

/** Asks a part to stop and waits; kills it when it does not within the grace period. */
export async function stopPart(part: Part, graceMilliseconds: number): Promise<void> {
  if (part.process.exitCode !== null || part.process.signalCode !== null) return;
  const ended = new Promise<void>((done) => part.process.once('exit', () => done()));
  part.process.kill('SIGTERM');
  const timer = setTimeout(() => part.process.kill('SIGKILL'), graceMilliseconds);
  await ended;
  clearTimeout(timer);
}
