export { checkedDocumentHash } from './checked-document';
export type { CheckedDocument } from './checked-document';
export { exposureOutsideControl } from './exposure-outside-control';
export type { OutsideControl, UncontrolledPart } from './exposure-outside-control';
