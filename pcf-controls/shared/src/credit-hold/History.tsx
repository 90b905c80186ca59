import * as React from 'react';
import { useWords, type Words } from '../words/use-words';
import { isOpen, type HoldFacts } from './hold-facts';

/** What happened to the holds and who decided: a disclosure, for it is looked at seldom. */
export const History = ({ holds }: { readonly holds: readonly HoldFacts[] }): React.ReactElement | null => {
  const words = useWords();
  const events = holds.flatMap((hold) => eventsOf(hold, words)).sort((a, b) => (a.at < b.at ? 1 : -1));
  if (events.length === 0) return null;
  return (
    <details className="o2c-credit__history">
      <summary>{words.texts('history_label')}</summary>
      <ol>
        {events.map(({ at, text, detail }) => (
          <li key={at + text}>
            <time dateTime={at}>{words.format.day(at.slice(0, 10))}</time> <span>{text}</span>
            {detail === '' ? null : <q>{detail}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
};

interface HistoryEvent {
  readonly at: string;
  readonly text: string;
  readonly detail: string;
}

function eventsOf(hold: HoldFacts, { texts }: Words): readonly HistoryEvent[] {
  const { name: target, approval, releasedOn, releasedBy: person } = hold;
  const held = texts(hold.forced ? 'event_forced' : 'event_held', { target, person: hold.forcedBy });
  const ended =
    releasedOn === undefined || isOpen(hold)
      ? []
      : [{ at: releasedOn, text: texts(`event_${hold.status}`, { target, person }), detail: hold.releaseReason }];
  const asked =
    approval === undefined
      ? []
      : [
          {
            at: approval.decidedOn ?? approval.expiresOn ?? hold.heldOn,
            text: texts(`event_approval_${approval.status}`, {
              target,
              person: approval.decidedBy,
              asker: approval.requestedBy,
            }),
            detail: approval.reason,
          },
        ];
  return [{ at: hold.heldOn, text: held, detail: '' }, ...asked, ...ended];
}
