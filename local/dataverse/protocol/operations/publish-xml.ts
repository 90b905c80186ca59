import { noContent } from '../api-response';
import { type Operation } from './operation';

/**
 * PublishXml and PublishAllXml. Changes of forms, views and web resources are seen at once here, so there is nothing left to publish;
 * the call is accepted because every deployment makes it.
 */
export const publishXml: Operation = { kind: 'action', binding: 'none', run: () => Promise.resolve(noContent()) };
