import { ok, type Result } from '@o2c/core/kernel';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type LimitPorts } from './limit-ports';
import { postThrough } from './post-through';

/** What became of the journals that were let go and not posted through. */
export interface ApprovedReport {
  readonly posted: number;
  /** They wait for a person, or for a later run. */
  readonly parked: number;
}

/** Goes on with every journal whose posting was begun, oldest first. */
export async function postApproved(ports: LimitPorts, moment: Moment): Promise<Result<ApprovedReport, ReadRefusal>> {
  const approved = await ports.approvedAdjustments();
  if (!approved.ok) return approved;
  let [posted, parked] = [0, 0];
  for (const id of approved.value) {
    const through = await postThrough(ports, id, moment);
    if (!through.ok) return through;
    if (through.value.outcome === 'posted') posted += 1;
    if (through.value.outcome === 'parked') parked += 1;
  }
  return ok({ posted, parked });
}
