import { InvocationContext } from '@azure/functions';
import { ok, refuse } from '@o2c/core/kernel';
import { runActionRequestHandler } from '../../../azure-functions/src/functions/run-action-request';
import { anAccess, anActionRequest, aStore } from '../jobs/in-memory';

const { id } = anActionRequest();

/** Delivers the message for the so-many-th time to an action that fails in some way. */
async function delivered(dequeueCount: number, fails: 'throws' | 'unavailable') {
  const given: string[] = [];
  const store = aStore(anActionRequest());
  const prepare = () =>
    fails === 'throws'
      ? Promise.reject(new RangeError('a bug'))
      : Promise.resolve(refuse({ code: 'dataverse.unavailable', reason: 'down' }));
  const action = { type: 'aging.snapshot', roles: ['O2C Collector'], targets: ['account'], prepare };
  const handler = runActionRequestHandler({
    portsFor: () => ({ requests: store.ports, access: anAccess(), actions: [action] }),
    giveUpFor: () => (requestId, code) => {
      given.push(`${requestId} ${code}`);
      return Promise.resolve(ok('written'));
    },
  });
  const lines: unknown[] = [];
  const context = new InvocationContext({
    functionName: 'run-action-request',
    triggerMetadata: { dequeueCount },
    logHandler: (_, ...args) => lines.push(...args),
  });
  const thrown = await Promise.resolve(handler({ actionRequestId: id, correlationId: 'c' }, context)).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
  return { given, thrown, lines };
}

describe('runActionRequestHandler', () => {
  test.each([
    ['a bug, the first time: it may pass', 1, 'throws', []],
    ['a bug, the last time: its user is told', 5, 'throws', [`${id} action.failed`]],
    ['Dataverse away, the last time: the sweeper brings it again', 5, 'unavailable', []],
  ] as const)('%s', async (...[, count, fails, expected]) => {
    const { given, thrown } = await delivered(count, fails);
    expect(given).toEqual(expected);
    // Thrown in any case, so that the host counts the delivery and the last one becomes poison.
    expect(thrown).toBe(fails === 'throws' ? 'internal.error' : 'dataverse.unavailable');
  });

  test('the log has the bug, the user’s row only its code', async () => {
    const { given, lines } = await delivered(5, 'throws');
    expect(JSON.stringify(lines)).toContain('RangeError: a bug');
    expect(JSON.stringify(given)).not.toContain('bug');
  });
});
