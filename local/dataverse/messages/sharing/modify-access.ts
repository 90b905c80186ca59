import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { carryShareDown } from './inherit-shares';
import { requireSharing } from './require-sharing';
import { readShare, writeShare } from './share';

/** ModifyAccess: puts these rights in place of those a user or team has on a row by sharing. */
export function modifyAccess(
  { target, principal, mask }: MessageMap['ModifyAccess']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    const share = { object: target, principal };
    requireSharing(inner, 'ModifyAccess', { ...share, mask });
    writeShare(inner, share, { own: mask, inherited: readShare(inner, share).inherited });
    carryShareDown(inner, 'share', share);
    return Promise.resolve(undefined);
  });
}
