import { publish } from '../../messages/customizations/publish';
import { readPublication } from '../../messages/customizations/read-publication';
import { writeTransaction } from '../../pipeline/write-transaction';
import { requireMiscellaneous } from '../../security/privilege-check';
import { noContent } from '../api-response';
import { type Operation } from './operation';
import { textParameter } from './text-parameter';

/** PublishXml {ParameterXml}: publishes the forms and views of the tables, the dashboards and the web resources it names (row 87). */
export const publishXml: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const { execution } = call.context;
    requireMiscellaneous(execution.principal, 'prvPublishCustomization');
    const publication = readPublication(execution.services.catalogue, textParameter(call, 'ParameterXml'));
    return writeTransaction(execution, (inner) => {
      publish(inner, publication);
      return Promise.resolve(noContent());
    });
  },
};
