import { type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type EndedMessage } from './mail-slice';
import { type DeliveryPlan } from './plan-delivery';

/** What one run of the relay did, in messages. */
export interface DeliveryReport {
  readonly sent: number;
  /** Waits for its time: throttled, capped, or to be looked up. */
  readonly later: number;
  readonly failed: number;
  readonly parked: number;
  readonly observed: number;
  /** Wait for a person's approval. */
  readonly proposed: number;
  /** Another relay had them. */
  readonly takenOver: number;
  /** Ended, but the end was not written: the next run finds out. */
  readonly unwritten: number;
}

export const emptyReport = (): DeliveryReport => ({
  sent: 0,
  later: 0,
  failed: 0,
  parked: 0,
  observed: 0,
  proposed: 0,
  takenOver: 0,
  unwritten: 0,
});

export interface SliceEnd {
  readonly ended: readonly EndedMessage[];
  readonly plans: readonly DeliveryPlan[];
  readonly written: ReadonlyMap<string, TransactionOutcome>;
}

/** The report with a slice added. */
export function reported(report: DeliveryReport, { ended, plans, written }: SliceEnd): DeliveryReport {
  const ends = (kind: EndedMessage['end']['end']): number => ended.filter(({ end }) => end.end === kind).length;
  const planned = (...kinds: readonly DeliveryPlan['kind'][]): number =>
    plans.filter(({ kind }) => kinds.includes(kind)).length;
  const unwritten = [...written.values()].filter(({ outcome }) => outcome !== 'written').length;
  return {
    sent: report.sent + ends('sent'),
    later: report.later + ends('later'),
    failed: report.failed + ends('failed'),
    parked: report.parked + planned('park'),
    observed: report.observed + planned('observe'),
    proposed: report.proposed + planned('propose', 'wait'),
    takenOver: report.takenOver + ends('taken-over'),
    unwritten: report.unwritten + unwritten,
  };
}
