import { hasMethod } from '@o2c/pcf-shared';
import { webApiRequests, type IdentifiedDraft, type RequestPort } from '@o2c/pcf-shared/action-status';
import { type IInputs } from './panel-inputs';

type Context = ComponentFramework.Context<IInputs>;

/** What goes out through the control's output where the host has no Web API. */
export interface HostOutbox {
  pending: string | undefined;
  readonly notify: () => void;
}

/** Rows where the host has a Web API; else the output property, and nothing is heard back. The event tells the form in both. */
export function hostRequests(latest: () => Context, outbox: HostOutbox, now: () => string): RequestPort {
  const { webAPI } = latest();
  const port = hasMethod(webAPI, 'createRecord') ? webApiRequests(webAPI, now) : handedOn(outbox, now);
  return {
    look: port.look,
    submit: async (draft) => {
      const outcome = await port.submit(draft);
      if (outcome.ok) announce(latest(), draft);
      return outcome;
    },
  };
}

const handedOn = (outbox: HostOutbox, now: () => string): RequestPort => ({
  look: undefined,
  submit: (draft) => {
    outbox.pending = JSON.stringify({ ...draft, clientTime: now() });
    outbox.notify();
    return Promise.resolve({ ok: true, value: undefined });
  },
});

function announce({ events }: Context, { id, type, targetTable, targetId }: IdentifiedDraft): void {
  const event: unknown = Reflect.get(events, 'onActionRequested');
  if (typeof event === 'function') Reflect.apply(event, undefined, [{ id, type, targetTable, targetId }]);
}
