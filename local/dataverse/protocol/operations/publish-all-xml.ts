import { publish } from '../../messages/customizations/publish';
import { writeTransaction } from '../../pipeline/write-transaction';
import { requireMiscellaneous } from '../../security/privilege-check';
import { noContent } from '../api-response';
import { type Operation } from './operation';

/** PublishAllXml: publishes whatever was changed since (row 87). */
export const publishAllXml: Operation = {
  kind: 'action',
  binding: 'none',
  run: ({ context: { execution } }) => {
    requireMiscellaneous(execution.principal, 'prvPublishCustomization');
    return writeTransaction(execution, (inner) => {
      publish(inner, { kind: 'everything' });
      return Promise.resolve(noContent());
    });
  },
};
