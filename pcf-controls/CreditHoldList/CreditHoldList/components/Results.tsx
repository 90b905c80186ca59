import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { ActionStatus, type RequestsState, type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { resultSentence } from '../view-model/result-sentence';

/** Beyond these the sentence says it. */
const MOST_ROWS = 50;

/** What was asked for, the way back while there is one, then how each ended; those that did not go through stand first. */
export const Results = ({ requests, desk }: RequestsState): React.ReactElement => {
  const { texts } = useWords();
  const has = (...phases: readonly TrackedRequest['phase'][]): boolean =>
    requests.some(({ phase }) => phases.includes(phase));
  const over = !has('undoable', 'sending', 'pending');
  const sorted = [...requests].sort((one, other) => RANK[one.phase] - RANK[other.phase]);
  return (
    <div className="o2c-holds__results" role="status" aria-label={texts('requests_label')}>
      {requests.length === 0 ? null : (
        <div className="o2c-holds__toast">
          <div className="o2c-holds__toast-head">
            <strong>{resultSentence(requests, texts)}</strong>
            {has('undoable') ? <Act label={texts('undo')} run={() => desk?.undo()} /> : null}
            {has('unsent', 'unanswered') ? <Act label={texts('retry')} run={() => desk?.retry()} /> : null}
            {over ? <Act label={texts('dismiss')} run={() => desk?.dismiss()} /> : null}
          </div>
          {has('undoable') ? <span key={requests[0]?.batch} className="o2c-holds__clock" aria-hidden /> : null}
          {has('undoable') ? null : (
            <ul>
              {sorted.slice(0, MOST_ROWS).map((request) => (
                <li key={request.draft.id}>
                  <bdi>{request.draft.label}</bdi> <ActionStatus request={request} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
};

const RANK: Readonly<Record<TrackedRequest['phase'], number>> = {
  refused: 0,
  unsent: 1,
  unanswered: 2,
  needsApproval: 3,
  pending: 4,
  sending: 5,
  undoable: 6,
  done: 7,
  undone: 8,
};

const Act = ({ label, run }: { readonly label: string; readonly run: () => void }): React.ReactElement => (
  <button type="button" className="o2c-holds__link" onClick={run}>
    {label}
  </button>
);
