import * as React from 'react';
import { useStale, useWords } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { type ReceivablesState } from '../hooks/use-receivables';
import { type Reading } from '../sources/receivables-source';
import { type CurrencyAging } from '../view-model/aging-model';
import { refusalText } from '../view-model/refusal-text';
import { Notice } from './Notice';

export interface NoticesProps {
  readonly panel: AgingPanelProps;
  readonly receivables: ReceivablesState;
  readonly reading: Reading;
  readonly aging: CurrencyAging | undefined;
}

/** What to know about the figures before trusting them: how old, how complete, whether a newer reading failed. */
export const Notices = ({ panel, receivables, reading, aging }: NoticesProps): React.ReactElement => {
  const { texts, format } = useWords();
  const { now, staleAfterMinutes } = panel;
  const stale = useStale({ readAt: reading.readAt, staleAfterMinutes, now });
  const retry = { label: texts('retry'), run: receivables.reload };
  const when = { time: format.time(reading.readAt), day: format.day(reading.asOf) };
  const refusal = receivables.refusal === undefined ? undefined : refusalText(receivables.refusal, texts);
  return (
    <div className="o2c-aging__notices" role="status">
      {refusal === undefined ? null : (
        <Notice status="bad" icon={refusal.icon} action={retry}>
          {texts('kept_after_refusal', { ...when, reason: refusal.title })}
        </Notice>
      )}
      {panel.offline ? (
        <Notice status="watch" icon="warning">
          {texts('offline', when)}
        </Notice>
      ) : null}
      {stale && !panel.offline ? (
        <Notice status="watch" icon="warning" action={{ label: texts('action_refresh'), run: receivables.reload }}>
          {texts('stale', when)}
        </Notice>
      ) : null}
      {reading.pages > 1 ? (
        <Notice status="info" icon="info">
          {texts('paged', { items: format.integer(reading.items.length), pages: format.integer(reading.pages) })}
        </Notice>
      ) : null}
      {aging === undefined ? null : <NothingLate aging={aging} />}
    </div>
  );
};

const NothingLate = ({ aging }: { readonly aging: CurrencyAging }): React.ReactElement | null => {
  const { texts, format } = useWords();
  if (aging.oldest !== undefined) return null;
  const { nextDue } = aging;
  return (
    <Notice status="ok" icon="check">
      {nextDue === undefined
        ? texts('all_current')
        : texts('all_current_next', { day: format.day(nextDue.on), amount: format.money(nextDue.amount) })}
    </Notice>
  );
};
