import { randomUUID } from 'node:crypto';
import { type TimerHandler } from '@azure/functions';
import { type Result } from '@o2c/core/kernel';
import { logLine } from '../adapters/http/log-line';
import { type ClosedNumber } from '../jobs/invoicing/close-blocks';
import { type Moment } from '../jobs/moment';
import { type ReadRefusal } from '../jobs/reading';

export interface CloseNumberBlocksPorts {
  readonly closeBlocks: (moment: Moment) => Promise<Result<readonly ClosedNumber[], ReadRefusal>>;
  readonly momentNow: (correlationId: string) => Moment;
}

/** Every hour: accounts for the numbers that given-up chunks left, so that no series has an unexplained gap (IN-11, I6). */
export const closeNumberBlocksHandler =
  ({ closeBlocks, momentNow }: CloseNumberBlocksPorts): TimerHandler =>
  async (timer, context) => {
    const correlationId = randomUUID();
    const closed = await closeBlocks(momentNow(correlationId));
    const facts = { function: context.functionName, correlationId, late: timer.isPastDue };
    if (!closed.ok) {
      context.error(logLine({ ...facts, outcome: 'failed', ...closed.error }));
      throw new Error(closed.error.code);
    }
    const count = (outcome: ClosedNumber['outcome']) => closed.value.filter((one) => one.outcome === outcome).length;
    context.log(
      logLine({ ...facts, outcome: 'ok', used: count('used'), voided: count('voided'), open: count('open') }),
    );
  };
