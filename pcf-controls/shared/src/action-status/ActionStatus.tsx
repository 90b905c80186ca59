import * as React from 'react';
import { Icon } from '../icons/Icon';
import { useWords } from '../words/use-words';
import { requestText } from './request-text';
import { type RequestPhase, type TrackedRequest } from './request-life';

const LOOKS = {
  undoable: ['info', 'info'],
  undone: ['neutral', 'info'],
  sending: ['info', 'refresh'],
  unsent: ['bad', 'warning'],
  pending: ['info', 'refresh'],
  unanswered: ['watch', 'warning'],
  done: ['ok', 'check'],
  needsApproval: ['watch', 'lock'],
  refused: ['bad', 'warning'],
} as const satisfies Readonly<Record<RequestPhase, readonly [string, string]>>;

/** A request in a word, with its age and, where it was refused or waits for somebody, why (spec/ux.md 8.9). */
export const ActionStatus = ({ request }: { readonly request: TrackedRequest }): React.ReactElement => {
  const { texts, format } = useWords();
  const [status, icon] = LOOKS[request.phase];
  const detail = requestText(request, texts);
  return (
    <span className={`o2c-request o2c-request--${status}`}>
      <Icon name={icon} className="o2c-request__icon" />
      <span>
        <b>{texts(`request_${request.phase}`)}</b> {detail}
      </span>
      <time className="o2c-request__age" dateTime={new Date(request.askedAt).toISOString()}>
        {format.time(new Date(request.askedAt).toISOString())}
      </time>
    </span>
  );
};
