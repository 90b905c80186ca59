import { noContent } from '../../api-response';
import { boundRow } from '../bound-row';
import { type Operation } from '../operation';

/** products(id)/PublishProductHierarchy, no parameters: 204 (Web API reference, "PublishProductHierarchy Action"). */
export const publishProductHierarchy: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const productId = boundRow(call, 'PublishProductHierarchy', 'product');
    const { execution } = call.context;
    await execution.send('PublishProductHierarchy', { productId }, execution);
    return noContent();
  },
};
