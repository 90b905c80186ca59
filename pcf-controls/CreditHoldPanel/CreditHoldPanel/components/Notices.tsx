import * as React from 'react';
import { Icon, useStale, useWords } from '@o2c/pcf-shared';
import { type CreditSubject } from '@o2c/pcf-shared/credit-hold';
import { type ReadingState } from '../hooks/use-reading';
import { type CreditHoldPanelProps } from '../panel-props';
import { titleOf } from './RefusalBlank';

export interface NoticesProps extends Pick<CreditHoldPanelProps, 'staleAfterMinutes' | 'now' | 'offline'> {
  readonly subject: CreditSubject;
  readonly reading: ReadingState;
}

/** What to know about the reading before trusting it: how old it is, and whether a newer one failed. */
export const Notices = ({ subject, reading, staleAfterMinutes, now, offline }: NoticesProps) => {
  const { texts, format } = useWords();
  const { readAt } = subject;
  const stale = useStale({ readAt, staleAfterMinutes, now });
  const time = format.time(readAt);
  const { refusal, busy, reload } = reading;
  const text =
    refusal !== undefined
      ? texts('kept_after_refusal', { time, reason: texts(titleOf(refusal)) })
      : offline || stale
        ? texts(offline ? 'offline_since' : 'stale', { time })
        : '';
  return (
    <div role="status" className="o2c-credit__notices">
      {text === '' ? null : (
        <p className={`o2c-credit__notice o2c-credit--${refusal === undefined ? 'watch' : 'bad'}`}>
          <Icon name="warning" />
          <span>{text}</span>
          <button type="button" className="o2c-credit__link" onClick={reload}>
            {texts('refresh')}
          </button>
        </p>
      )}
      {busy ? <span className="o2c-credit__progress" role="progressbar" aria-label={texts('loading')} /> : null}
    </div>
  );
};
