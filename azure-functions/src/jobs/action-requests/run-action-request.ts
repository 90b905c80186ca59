import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../reading';
import { type Action, type ActionRefusal, type Prepared } from './action';
import { type Access, type ActionRequest, type ActionRequests, type Conclusion } from './action-request';

export interface RunPorts {
  readonly requests: ActionRequests;
  readonly access: Access;
  readonly actions: readonly Action[];
}

/** What a run did. `unknown` and `concluded` changed nothing. */
export type RunOutcome = 'unknown' | 'concluded' | Conclusion['status'];

/** How often a run starts over because the row changed under its hands. */
const MOST_ATTEMPTS = 3;

/**
 * Runs one action request for the user who made it, exactly once: the row is read again, a concluded one is left alone, and
 * effect and conclusion are written in one change set over the row as it was read. A message delivered twice, or two at
 * once, change nothing (design.md decisions 3 and 7). Reads that fail are the caller's to repeat.
 */
export async function runActionRequest(ports: RunPorts, id: string): Promise<Result<RunOutcome, ReadRefusal>> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const request = await ports.requests.byId(id);
    if (!request.ok) return request;
    if (!request.value) return ok('unknown');
    if (!isWaiting(request.value)) return ok('concluded');
    const decided = await conclusionOf(ports, request.value);
    if (!decided.ok) return decided;
    const { conclusion, afterwards } = decided.value;
    const written = await ports.requests.conclude(request.value, conclusion);
    if (!written.ok)
      return written.error.code === 'dataverse.rejected' ? fail(ports, request.value, written.error) : written;
    if (written.value !== 'written') continue;
    await afterwards?.();
    return ok(conclusion.status);
  }
  return refuse({ code: 'dataverse.unavailable', reason: 'the request changes too often' });
}

/** Needs approval is for people to decide; everything after it is final. */
const isWaiting = ({ status }: ActionRequest): boolean => status === 'requested' || status === 'accepted';

/** Dataverse will not take the effect, now or later: the user is told, without the inside. */
async function fail(
  ports: RunPorts,
  request: ActionRequest,
  error: ReadRefusal,
): Promise<Result<RunOutcome, ReadRefusal>> {
  const told = await ports.requests.conclude(request, {
    status: 'failed',
    result: { code: 'action.write-refused' },
    snapshots: [],
  });
  return told.ok && told.value === 'written' ? ok('failed') : refuse(error);
}

interface Decided extends Pick<Prepared, 'afterwards'> {
  readonly conclusion: Conclusion;
}

async function conclusionOf(ports: RunPorts, request: ActionRequest): Promise<Result<Decided, ReadRefusal>> {
  const prepared = await prepare(ports, request);
  if (prepared.ok) {
    const { afterwards, ...written } = prepared.value;
    return ok({ conclusion: { status: 'done', ...written }, ...(afterwards ? { afterwards } : {}) });
  }
  if (isReadRefusal(prepared.error)) return refuse(prepared.error);
  return ok({ conclusion: { status: 'rejected', result: prepared.error, snapshots: [] } });
}

async function prepare(
  ports: RunPorts,
  request: ActionRequest,
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const action = ports.actions.find(({ type }) => type === request.type);
  if (!action) return refuse({ code: 'action.unknown-type' });
  if (!action.targets.includes(request.targetTable)) return refuse({ code: 'action.wrong-target' });
  const roles = await ports.access.rolesOf(request.initiatingUserId);
  if (!roles.ok) return roles;
  if (!action.roles.some((role) => roles.value.includes(role))) return refuse({ code: 'action.role-missing' });
  const seen = await ports.access.maySee(request.initiatingUserId, {
    table: request.targetTable,
    id: request.targetId,
  });
  if (!seen.ok) return seen;
  // The same answer whether the row is hidden or absent: existence is not told.
  if (!seen.value) return refuse({ code: 'action.target-unknown' });
  return action.prepare(request);
}

const isReadRefusal = (error: ActionRefusal | ReadRefusal): error is ReadRefusal => error.code.startsWith('dataverse.');
