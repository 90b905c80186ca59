import { type StepCall, remoteExecutionContext } from './remote-execution-context';
import { type WebhookMessage } from './webhook-sender';

/** Bodies beyond this lose what receivers can read again by id (spec/dataverse.md E). */
const LARGEST_BODY = 256 * 1024;

/** The HTTP message of a step call. */
export function webhookMessage(call: StepCall): WebhookMessage {
  call.execution.services.chains.sent(call.execution.correlationId, call.execution.depth);
  const whole = remoteExecutionContext(call, 'whole');
  const fits = Buffer.byteLength(whole) <= LARGEST_BODY;
  return {
    body: fits ? whole : remoteExecutionContext(call, 'stripped'),
    headers: {
      'x-ms-dynamics-organization': call.execution.services.organization.name,
      'x-ms-dynamics-entity-name': call.table.logicalName,
      'x-ms-dynamics-request-name': call.step.message,
      'x-ms-correlation-request-id': call.execution.correlationId,
      ...(fits ? {} : { 'x-ms-dynamics-msg-size-exceeded': 'true' }),
    },
  };
}
