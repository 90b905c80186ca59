import { runChanges, type StoredRun, writeDecision } from '@o2c/core/dataverse';
import { instant, ok, refuse, type Result } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { z } from 'zod';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Reading } from '../reading';

export interface RunReleasePorts {
  /** The run, and the legal entity whose decision it is: the run's own, or the first by code for a run over all. */
  readonly byId: (
    id: string,
  ) => Reading<{ readonly run: StoredRun; readonly legalEntityId: string; readonly ownerTeamId: string } | undefined>;
  /** Whether a user is a person, not an application: a service never releases. */
  readonly isHuman: (userId: string) => Reading<boolean>;
  readonly now: () => string;
  readonly correlationId: string;
  /** The tables that are written here, by their names. */
  readonly tables: {
    readonly run: { readonly logicalName: string; readonly entitySetName: string };
    readonly decision: { readonly entitySetName: string };
  };
}

const ROLES = ['O2C AR Approver', 'O2C Credit Manager'];
const payload = z.strictObject({ answer: z.enum(['release', 'cancel']) });

/**
 * `run.release` on a run that a cap has parked, payload `{ "answer": "release" | "cancel" }`: a person lets it go on over its
 * population as planned, or ends it, and the next run plans anew (reliability.md 3.1, 4.3: run-cap override). Services plan
 * runs, so whoever answers is a second pair of eyes.
 */
export const runReleaseAction = (ports: RunReleasePorts): Action => ({
  type: 'run.release',
  roles: ROLES,
  targets: [ports.tables.run.logicalName],
  prepare: async (request) => {
    const given = readPayload(request.payload);
    if (!given.ok) return given;
    const human = await ports.isHuman(request.initiatingUserId);
    if (!human.ok) return human;
    if (!human.value) return refuse({ code: 'approval.not-a-person' });
    const found = await ports.byId(request.targetId);
    if (!found.ok) return found;
    if (!found.value) return refuse({ code: 'action.target-unknown' });
    if (found.value.run.status !== 'parked') return refuse({ code: 'run.not-parked', status: found.value.run.status });
    return ok(prepared(ports, { request, answer: given.value.answer, ...found.value }));
  },
});

interface Answered {
  readonly request: ActionRequest;
  readonly answer: 'release' | 'cancel';
  readonly run: StoredRun;
  readonly legalEntityId: string;
  readonly ownerTeamId: string;
}

function prepared(ports: RunReleasePorts, answered: Answered): Prepared {
  const { run, answer, ownerTeamId } = answered;
  const { tables } = ports;
  const next: StoredRun =
    answer === 'release'
      ? { ...run, status: 'planned' }
      : { ...run, status: 'cancelled', finishedOn: instant(ports.now()) };
  return {
    result: { run: run.key, answer },
    snapshots: [],
    effects: {
      creates: [
        {
          entitySetName: tables.decision.entitySetName,
          row: writeDecision(decisionOf(ports, answered), { ownerTeamId }),
        },
      ],
      updates: [{ entitySetName: tables.run.entitySetName, id: run.id, etag: run.etag, changes: runChanges(next) }],
    },
  };
}

const decisionOf = (
  { tables, now, correlationId }: RunReleasePorts,
  { request, answer, run, legalEntityId }: Answered,
): Decision =>
  newDecision({
    type: 'run.release',
    legalEntityId,
    targetTable: tables.run.logicalName,
    targetId: run.id,
    rule: 'run.cap-override',
    outcome: answer === 'release' ? 'released' : 'cancelled',
    autonomy: 'approve',
    inputs: {
      request: request.id,
      decidedBy: request.initiatingUserId,
      parked: (run.parkedReason ?? '').slice(0, 1_000),
    },
    correlationId,
    recordedOn: instant(now()),
  });

function readPayload(text: string): Result<z.infer<typeof payload>, ActionRefusal> {
  const parsed = payload.safeParse(jsonOf(text));
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'action.payload-invalid', field: String(parsed.error.issues[0]?.path[0] ?? '') });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
