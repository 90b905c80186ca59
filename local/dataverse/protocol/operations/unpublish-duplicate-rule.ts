import { badPayload } from '../../errors/payload-errors';
import { noContent } from '../api-response';
import { type Operation } from './operation';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** UnpublishDuplicateRule {DuplicateRuleId}: 204 (Web API reference). */
export const unpublishDuplicateRule: Operation = {
  kind: 'action',
  binding: 'none',
  run: async ({ context, parameters }) => {
    const rule = parameters['DuplicateRuleId'];
    if (typeof rule !== 'string' || !GUID.test(rule))
      throw badPayload(
        'duplicaterules',
        'Microsoft.OData.ODataException: The parameter DuplicateRuleId must be an Edm.Guid.',
      );
    await context.execution.send('UnpublishDuplicateRule', { rule: rule.toLowerCase() }, context.execution);
    return noContent();
  },
};
