import { type ReleasePath } from '@o2c/core/credit';
import { refusalText } from '../action-status/request-text';
import { type Words } from '../words/use-words';

/** What asking for a release leads to, in a sentence; empty while that is not known. */
export function pathText(path: ReleasePath | undefined, { texts }: Words): string {
  if (path === undefined) return '';
  if (path.kind === 'withinAuthority') return texts('path_withinAuthority');
  if (path.kind === 'needsApproval')
    return texts('path_needsApproval', { roles: path.by.join(', '), hours: path.hours });
  return refusalText(path.code, texts);
}
