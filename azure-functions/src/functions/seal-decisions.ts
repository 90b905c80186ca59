import { randomUUID } from 'node:crypto';
import { type TimerHandler } from '@azure/functions';
import { type Result } from '@o2c/core/kernel';
import { logLine } from '../adapters/http/log-line';
import { type Moment } from '../jobs/moment';
import { type ReadRefusal } from '../jobs/reading';
import { type SealingReport } from '../jobs/sealing/seal-all-decisions';

export interface SealTimerPorts {
  readonly seal: (moment: Moment) => Promise<Result<SealingReport, ReadRefusal>>;
  /** The host's clock. */
  readonly momentNow: (correlationId: string) => Moment;
}

/** Every five minutes: seals decisions and anchors the blocks (AU-1). A chain that differs from its anchor is an error in the log, for somebody changed it. */
export const sealDecisionsHandler =
  ({ seal, momentNow }: SealTimerPorts): TimerHandler =>
  async (timer, context) => {
    const correlationId = randomUUID();
    const sealed = await seal(momentNow(correlationId));
    const facts = { function: context.functionName, correlationId, late: timer.isPastDue };
    if (!sealed.ok) {
      context.error(logLine({ ...facts, outcome: 'failed', ...sealed.error }));
      throw new Error(sealed.error.code);
    }
    const { tampered, ...counts } = sealed.value;
    if (tampered.length > 0)
      context.error(logLine({ ...facts, outcome: 'failed', code: 'seal.tampered', legalEntities: tampered.join(' ') }));
    context.log(logLine({ ...facts, outcome: 'ok', ...counts }));
  };
