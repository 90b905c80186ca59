import { type Death } from './mortal-process';
import { type ProvingGround } from './proving-ground';
import { type Stage } from './stages';

/** What crashing a stage at each of its boundaries came to. */
export interface CrashReport {
  /** Twice the calls of the stage: before and after each. */
  readonly moments: number;
  /** Each in words, with the boundary it happened at; empty when all is well. */
  readonly failures: readonly string[];
}

/** Calls of a run after a crash, beside those of an undisturbed one (issue 3, part 10). */
const ALLOWANCE = 1.1;

/**
 * Kills the stage before and after each of its calls over the network, looks at the books right then (V0), lets a fresh process run it to its end
 * after the leases have passed, and compares: the same documents, mails and balances as undisturbed, no invariant broken (L0, D0, S0), no more
 * calls than an undisturbed run and a tenth (B).
 */
export async function enumerateCrashes(ground: ProvingGround, stage: Stage): Promise<CrashReport> {
  const { calls } = ground.undisturbed(stage);
  const failures: string[] = [];
  for (const [index, call] of calls.entries()) {
    for (const moment of ['before', 'after'] as const) {
      const wrongs = await crashAt(ground, stage, { call: index + 1, moment });
      failures.push(...wrongs.map((wrong) => `${moment} call ${String(index + 1)} (${call.slice(0, 80)}): ${wrong}`));
    }
  }
  return { moments: calls.length * 2, failures };
}

/** The counted retries: a message that was claimed by the dead is looked for once before it is made again (spec/reliability.md 2.4). */
const LOOKUP = /^GET users\//;

const count = (calls: readonly string[], pattern: RegExp): number => calls.filter((call) => pattern.test(call)).length;

const atMost = (what: string, found: number, most: number): readonly string[] =>
  found <= most ? [] : [`${String(found)} ${what}, at most ${String(most)} allowed`];

async function crashAt(ground: ProvingGround, stage: Stage, death: Death): Promise<readonly string[]> {
  await ground.before(stage);
  const killed = await ground.runUntil(stage, death);
  const atOnce = await ground.wrongs();
  const next = await ground.runAfterwards(stage).catch((error: unknown) => String(error));
  killed.bury();
  if (typeof next === 'string') return [`the next process failed: ${next}`];
  const { calls, mails } = ground.undisturbed(stage);
  const most = Math.ceil(calls.length * ALLOWANCE);
  const lookups = count(next.calls, LOOKUP) - count(calls, LOOKUP);
  return [
    ...atOnce.map((wrong) => `right after the kill: ${wrong}`),
    ...(await ground.wrongs()).map((wrong) => `in the end: ${wrong}`),
    ...(await ground.differences(stage)).map((difference) => difference.slice(0, 1_500)),
    ...atMost('calls', next.calls.length - lookups, most),
    ...atMost('mails looked up', lookups, mails.length),
  ];
}
