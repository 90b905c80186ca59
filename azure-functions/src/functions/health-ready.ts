import { type HttpHandler } from '@azure/functions';
import { atTheEdge } from '../adapters/http/at-the-edge';

/** One thing the app cannot work without. The check rejects when it is not there. */
export interface Dependency {
  readonly name: string;
  readonly check: () => Promise<unknown>;
}

/**
 * `GET /api/health/ready`: 200 when every dependency answers, else 503 naming those that do not. Reasons go to the log only;
 * versions go nowhere.
 */
export const healthReadyHandler = (dependencies: readonly Dependency[]): HttpHandler =>
  atTheEdge(async () => {
    const checks = await Promise.all(dependencies.map(checked));
    const failed = checks.filter((check) => check.error !== undefined);
    const response = {
      status: failed.length === 0 ? 200 : 503,
      jsonBody: {
        status: failed.length === 0 ? 'ready' : 'not ready',
        checks: Object.fromEntries(checks.map(({ name, error }) => [name, error === undefined ? 'ok' : 'failed'])),
      },
    };
    return { response, facts: Object.fromEntries(failed.map(({ name, error }) => [`${name}Failure`, error])) };
  });

async function checked({ name, check }: Dependency): Promise<{ name: string; error?: string }> {
  try {
    await check();
    return { name };
  } catch (error) {
    return { name, error: error instanceof Error ? error.message : 'unknown' };
  }
}
