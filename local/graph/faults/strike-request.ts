import { type ApiAnswer, type ApiRequest, type MailApi } from '../api/mail-api';
import { type FaultEffect } from './fault';

/** A request under a fault: how it is answered without one, with which mails in sight. */
export interface Struck {
  readonly api: MailApi;
  readonly request: ApiRequest;
  readonly answer: (api: MailApi) => ApiAnswer;
}

/** Answers a request under a fault; `answer` is not called when the fault stands before that. */
export function strikeRequest(fault: FaultEffect, { api, request, answer }: Struck): ApiAnswer {
  switch (fault.kind) {
    case 'throttle':
      return refusal(429, 'ApplicationThrottled', fault.retryAfter);
    case 'daily-cap':
      return refusal(429, 'ErrorExceededMessageLimit');
    case 'unauthorized':
      return refusal(401, 'InvalidAuthenticationToken');
    case 'silence':
      return { status: 200, broken: 'never-answered' };
    case 'gateway':
      if (fault.moment === 'after') answer(api);
      return { status: fault.status, html: '<html><body>The gateway has no answer.</body></html>' };
    case 'reset':
      if (fault.moment === 'before') return { status: 500, broken: 'at-once' };
      return { ...answer(api), broken: fault.moment === 'in-body' ? 'in-body' : 'at-once' };
    case 'query-lag':
      return answer({ ...api, store: { ...api.store, all: () => [] } });
    case 'drop-send':
      return dropSend(fault.leaves, api, request);
  }
}

function dropSend(leaves: 'draft' | 'nothing', { store }: MailApi, { path }: ApiRequest): ApiAnswer {
  const id = decodeURIComponent(/\/messages\/([^/]+)\/send$/.exec(path)?.[1] ?? '');
  const mail = store.byId(id);
  if (mail && leaves === 'nothing') store.remove(mail);
  return { status: 202 };
}

const refusal = (status: number, code: string, retryAfter?: number): ApiAnswer => ({
  status,
  ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  body: { error: { code, message: 'A scripted fault.' } },
});
