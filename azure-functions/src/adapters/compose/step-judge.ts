import { judgeStep, type JudgeStep } from '../../functions/judge-step';
import { type DataverseConnection } from '../dataverse/connection';
import { readServiceUserId } from '../dataverse/read-service-user-id';
import { vetoRows } from '../dataverse/rows/veto-rows';
import { withDeadline } from '../dataverse/with-deadline';

/** Well within the 60 seconds the platform waits, and twice so, for it may ask again (spec/reliability.md 1.4). */
const DEADLINE_MILLISECONDS = 20_000;

/**
 * The judge of synchronous steps over a Dataverse. Who the service is is asked at once, not with the first event: that one may come out of the
 * service's own transaction, which must not wait for another answer.
 */
export function stepJudge({ dataverse }: { readonly dataverse: DataverseConnection }): JudgeStep {
  let known = readServiceUserId(dataverse);
  // Asked for again by the next event; until then nothing is known, and everything is refused.
  known.catch(() => undefined);
  return judgeStep({
    serviceUserId: () => {
      const answer = known;
      return answer.catch(() => (known = readServiceUserId(dataverse)));
    },
    rowsFor: (correlationId) => vetoRows(dataverse, { correlationId }),
    inTime: (work) => withDeadline(DEADLINE_MILLISECONDS, work),
  });
}
