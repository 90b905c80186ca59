import { decisionSelect, readDecision, tables } from '@o2c/core/dataverse';

import { actionPorts } from '../../../azure-functions/src/adapters/compose/action-ports';
import { throttleGate } from '../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { runActionRequest } from '../../../azure-functions/src/jobs/action-requests/run-action-request';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { proveBilling } from '../../../scripts/invariants/prove-billing';
import { proveCompanies } from '../../../scripts/invariants/prove-companies';
import { proveCredit } from '../../../scripts/invariants/prove-credit';
import { proveInvariants } from '../../../scripts/invariants/prove-invariants';
import { proveOrderStates } from '../../../scripts/invariants/prove-order-states';
import { DAY, deskPath, deskWorld, taken } from '../../azure-functions/jobs/credit-desk/desk-world';
import { provisionedDataverse } from '../../builders/provisioned-dataverse';
import { restoreSnapshot, takeSnapshot } from '../../local/dataverse/snapshots/snapshot';
import { type DeskCase } from './desk-cases';
import { type Death, mortalProcess, type MortalProcess } from './mortal-process';
import { differencesOf, stateOf } from './state-of';

/** What killing a person's word at each of its boundaries came to. */
export interface DeskReport {
  readonly moments: number;
  /** Each in words, with the boundary it happened at; empty when all is well. */
  readonly failures: readonly string[];
  /** How the request ended undisturbed. */
  readonly status: string;
}

/** The proofs that look at what a person's word about credit touches. */
const PROOFS = [proveCredit, proveOrderStates, proveCompanies, proveBilling];

/** A world in which any case can be run, killed and compared, as often as it takes. */
export async function deskGround() {
  const dataverse = await provisionedDataverse();
  const world = await deskWorld(dataverse);
  const { session } = world;
  await takeSnapshot(dataverse, 'desk-empty');

  /** As a host runs it whose message came: the request, then the sweep over the customer's orders. */
  const run = async (process: MortalProcess, { requestId, customerId }: { requestId: string; customerId: string }) => {
    const { fetch, clock } = process;
    const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
    const connection = { ...session.connection, fetch, clock, gate };
    const path = deskPath(connection);
    taken(await runActionRequest(actionPorts(connection, path, DAY), requestId));
    taken(await path.evaluateCustomers([customerId], DAY));
  };

  /** Business rows, what was decided, and how the request ended. */
  const whole = async (requestId: string) => {
    const rows = await readRows(session, { from: tables.decision.entitySetName, select: decisionSelect });
    const decisions = rows
      .map((row) => taken(readDecision(row)))
      .map(({ targetId, type, outcome }) => `${type} ${outcome} ${targetId}`);
    return { state: await stateOf(session), decisions: decisions.sort(), request: await world.answerOf(requestId) };
  };

  const wrongs = async (): Promise<readonly string[]> => {
    const { findings } = await proveInvariants(session, { asOf: DAY.today, now: DAY.now }, PROOFS);
    return findings.map(({ invariant, subject, text }) => `${invariant} ${subject}: ${text}`);
  };

  const crashAt = async (
    death: Death,
    made: { requestId: string; customerId: string },
    expected: Awaited<ReturnType<typeof whole>>,
  ): Promise<readonly string[]> => {
    await restoreSnapshot(dataverse, 'desk-case');
    const killed = mortalProcess(death);
    const running = run(killed, made);
    running.catch(() => undefined);
    await Promise.race([running, killed.died]);
    const atOnce = await wrongs();
    const next = await run(mortalProcess(), made).then(() => undefined, String);
    killed.bury();
    if (next !== undefined) return [`the next process failed: ${next}`];
    const found = await whole(made.requestId);
    return [
      ...atOnce.map((wrong) => `right after the kill: ${wrong}`),
      ...(await wrongs()),
      ...differencesOf(expected.state, found.state).map((difference) => difference.slice(0, 600)),
      ...(JSON.stringify(found.decisions) === JSON.stringify(expected.decisions)
        ? []
        : [`decisions: ${found.decisions.join('; ')}`]),
      ...(found.request.status === expected.request.status ? [] : [`the request is ${found.request.status}`]),
    ];
  };

  return {
    world,
    close: () => dataverse.close(),
    /** Kills the case before and after each of its calls, looks at the books right then, runs it again in a fresh process and compares. */
    enumerate: async (desk: DeskCase): Promise<DeskReport> => {
      await restoreSnapshot(dataverse, 'desk-empty');
      const made = await desk.make(world);
      await takeSnapshot(dataverse, 'desk-case');
      const undisturbed = mortalProcess();
      await run(undisturbed, made);
      const expected = await whole(made.requestId);
      const failures: string[] = (await wrongs()).map((wrong) => `undisturbed: ${wrong}`);
      for (const [index, call] of undisturbed.calls.entries())
        for (const moment of ['before', 'after'] as const) {
          const found = await crashAt({ call: index + 1, moment }, made, expected);
          failures.push(
            ...found.map((wrong) => `${moment} call ${String(index + 1)} (${call.slice(0, 80)}): ${wrong}`),
          );
        }
      return { moments: undisturbed.calls.length * 2, failures, status: expected.request.status };
    },
  };
}

export type DeskGround = Awaited<ReturnType<typeof deskGround>>;
