import { instant } from './instant';
import { type Delivery, type WebhookSender } from './webhook-sender';

/** One delivery to a webhook, for the page at `/`. */
export interface LoggedDelivery {
  readonly at: string;
  readonly message: string;
  readonly table: string;
  /** The endpoint's address without its secret. */
  readonly url: string;
  /** `delivered`, or what went wrong. */
  readonly outcome: string;
  readonly milliseconds: number;
}

export interface DeliveryLog {
  /** The last fifty, newest first. */
  recent(): readonly LoggedDelivery[];
}

const KEPT = 50;

/** The same sender, and a log of what it delivered. */
export function loggedDeliveries(
  sender: WebhookSender,
  now: () => Date,
): { webhooks: WebhookSender; log: DeliveryLog } {
  const recent: LoggedDelivery[] = [];
  return {
    log: { recent: () => recent },
    webhooks: {
      ...sender,
      send: async (endpoint, message) => {
        const started = performance.now();
        const at = instant(now());
        const delivery = await sender.send(endpoint, message);
        recent.unshift({
          at,
          message: message.headers['x-ms-dynamics-request-name'] ?? '',
          table: message.headers['x-ms-dynamics-entity-name'] ?? '',
          url: endpoint.url,
          outcome: outcomeOf(delivery),
          milliseconds: Math.round(performance.now() - started),
        });
        recent.length = Math.min(recent.length, KEPT);
        return delivery;
      },
    },
  };
}

function outcomeOf(delivery: Delivery): string {
  switch (delivery.kind) {
    case 'delivered':
      return 'delivered';
    case 'refused':
      return `answered with ${String(delivery.status)}`;
    case 'unreachable':
      return delivery.reason;
  }
}
