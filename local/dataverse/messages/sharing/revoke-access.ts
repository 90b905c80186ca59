import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { carryShareDown } from './inherit-shares';
import { requireSharing } from './require-sharing';
import { readShare, writeShare } from './share';

/** RevokeAccess: takes back what was shared of a row with a user or team, and what the rows below inherited of it. */
export function revokeAccess(
  { target, principal }: MessageMap['RevokeAccess']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    const share = { object: target, principal };
    requireSharing(inner, 'RevokeAccess', { ...share, mask: 0 });
    writeShare(inner, share, { own: 0, inherited: readShare(inner, share).inherited });
    carryShareDown(inner, 'unshare', share);
    return Promise.resolve(undefined);
  });
}
