import { committedRead } from '../../../pipeline/write-transaction';
import { noContent } from '../../api-response';
import { type Operation } from '../operation';
import { referenceParameter } from '../reference-parameter';

/** CalculatePrice {Target: a document or a line, ParentId}: 204 (Web API reference). ParentId says nothing that the line does not know. */
export const calculatePrice: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const { execution } = call.context;
    const target = await committedRead(execution, () => referenceParameter(call, 'Target', call.parameters['Target']));
    await execution.send('CalculatePrice', { target }, execution);
    return noContent();
  },
};
