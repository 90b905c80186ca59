import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { carryShareDown } from './inherit-shares';
import { requireSharing } from './require-sharing';
import { readShare, writeShare } from './share';

/** GrantAccess: adds rights on a row for a user or team, and on the rows that inherit them ("Sharing and assigning"). */
export function grantAccess(
  { target, principal, mask }: MessageMap['GrantAccess']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    const share = { object: target, principal };
    requireSharing(inner, 'GrantAccess', { ...share, mask });
    const known = readShare(inner, share);
    writeShare(inner, share, { own: known.own | mask, inherited: known.inherited });
    carryShareDown(inner, 'share', share);
    return Promise.resolve(undefined);
  });
}
