import * as React from 'react';
import { useWords } from '../words/use-words';
import { ActionStatus } from './ActionStatus';
import { type TrackedRequest } from './request-life';
import { type RequestsState } from './use-requests';

/** The toast: what was asked for, the way back while there is one, and how each request ended. */
export const RequestStrip = ({ requests, desk }: RequestsState): React.ReactElement => {
  const { texts } = useWords();
  const has = (...phases: readonly TrackedRequest['phase'][]): boolean =>
    requests.some(({ phase }) => phases.includes(phase));
  const isOver = requests.length > 0 && !has('undoable', 'sending', 'pending');
  return (
    <div className="o2c-requests" role="status" aria-label={texts('requests_label')}>
      {requests.length === 0 ? null : (
        <div className="o2c-requests__box">
          {has('undoable') ? <span key={requests[0]?.batch} className="o2c-requests__clock" aria-hidden /> : null}
          <ul>
            {requests.map((request) => (
              <li key={request.draft.id}>
                <span>
                  {texts(`asked_${request.draft.type.replace(/[.-]/g, '_')}`, { target: request.draft.label })}
                </span>{' '}
                <ActionStatus request={request} />
              </li>
            ))}
          </ul>
          <div className="o2c-requests__actions">
            {has('undoable') ? <Act label={texts('undo')} run={() => desk?.undo()} /> : null}
            {has('unsent', 'unanswered') ? <Act label={texts('retry')} run={() => desk?.retry()} /> : null}
            {isOver ? <Act label={texts('dismiss')} run={() => desk?.dismiss()} /> : null}
          </div>
        </div>
      )}
    </div>
  );
};

const Act = ({ label, run }: { readonly label: string; readonly run: () => void }): React.ReactElement => (
  <button type="button" className="o2c-credit__link" onClick={run}>
    {label}
  </button>
);
