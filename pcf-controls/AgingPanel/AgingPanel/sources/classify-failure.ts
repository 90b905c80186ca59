import { hostFailure } from '@o2c/pcf-shared';
import { type ReadRefusal } from './receivables-source';

/** Why the receivables could not be read; offline explains everything else. */
export function classifyFailure(failure: unknown, offline: boolean): ReadRefusal {
  if (offline) return { code: 'receivables.offline' };
  const found = hostFailure(failure);
  return found.kind === 'failed'
    ? { code: 'receivables.failed', message: found.message, correlationId: found.correlationId }
    : { code: 'receivables.no-permission', privilege: found.privilege };
}
