import * as React from 'react';
import { type CurrencyCode } from '@o2c/core/kernel';
import { useWords } from '@o2c/pcf-shared';
import { ActionStatus, type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { type HoldReasons, type HoldRow } from '../sources/hold-row';
import { stateChips } from '../view-model/hold-facts';
import { causeText, measureText, reasonText } from '../view-model/reason-text';

/** As many as a row has room for; the others are counted, and named in the row's tooltip and in the pane. */
const MOST_CHIPS = 4;

export interface ReasonChipsProps {
  readonly reasons: HoldReasons | undefined;
  readonly currency: CurrencyCode;
}

/** Why it is held, each with what was measured and what is allowed. */
export const ReasonChips = ({ reasons, currency }: ReasonChipsProps): React.ReactElement => {
  const words = useWords();
  if (reasons === undefined) return <span className="o2c-holds__subtle">{words.texts('reasons_loading')}</span>;
  if (reasons.length === 0) return <span className="o2c-holds__subtle">{words.texts('reasons_none')}</span>;
  const more = reasons.length - MOST_CHIPS;
  const all = reasons.map((reason) => reasonText(reason, currency, words)).join('\n');
  return (
    <span className="o2c-holds__chips" title={all}>
      {reasons.slice(0, MOST_CHIPS).map((reason) => (
        <span key={reason.id} className={`o2c-holds__chip o2c-holds__tone--${reason.cleared ? 'ok' : 'bad'}`}>
          {causeText(reason.cause, words.texts)} <bdi>{measureText(reason, currency, words)}</bdi>
        </span>
      ))}
      {more > 0 ? <span className="o2c-holds__chip">{words.texts('reasons_more', { count: more })}</span> : null}
    </span>
  );
};

/** How these ended is to be seen in the row itself. */
const SEEN_IN_ROW: ReadonlySet<string> = new Set(['done', 'needsApproval', 'undone']);

/** Forced, ready, approval; and what is under way from here. */
export const StateChips = ({
  row,
  request,
}: {
  readonly row: HoldRow;
  readonly request: TrackedRequest | undefined;
}): React.ReactElement => {
  const { texts } = useWords();
  return (
    <span className="o2c-holds__chips">
      {request === undefined || SEEN_IN_ROW.has(request.phase) ? null : <ActionStatus request={request} />}
      {stateChips(row, texts).map(({ key, status, text }) => (
        <span key={key} className={`o2c-holds__chip o2c-holds__tone--${status}`}>
          {text}
        </span>
      ))}
    </span>
  );
};
