import { type ActionRefusal } from '../action-requests/action';
import { type HeldSubject } from './held-subject';
import { type OpenCase } from './open-case';

/** A document that is not what was held any more is not decided about. */
export function changedSince({ hold }: OpenCase, { kind, id, content }: HeldSubject): ActionRefusal | undefined {
  if (content === hold.contentHash) return undefined;
  return kind === 'order'
    ? { code: 'credit-hold.order-changed', order: id }
    : { code: 'credit-hold.document-changed', document: id };
}
