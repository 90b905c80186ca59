import { refuse, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../../../jobs/reading';
import { type NotDone } from '../reply';

/** Privilege missing, access missing, no such user to act for, user disabled: all of them mean "not with these rights". */
const FORBIDDEN = 403;

/** What a transport outcome means to those who asked: no right, not now, or a call Dataverse will never accept. */
export function readRefusal(reply: NotDone): Result<never, ReadRefusal> {
  if (reply.outcome === 'rejected' && reply.status === FORBIDDEN)
    return refuse({ code: 'dataverse.forbidden', reason: `${reply.code} ${reply.message}` });
  if (reply.outcome === 'rejected')
    return refuse({ code: 'dataverse.rejected', reason: `${reply.status} ${reply.code} ${reply.message}` });
  const reason = 'reason' in reply ? reply.reason : reply.code;
  return refuse({ code: 'dataverse.unavailable', reason: `${reply.outcome}: ${reason}` });
}
