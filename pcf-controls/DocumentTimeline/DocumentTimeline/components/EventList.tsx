import * as React from 'react';
import { List, type IList } from '@fluentui/react';
import { useWords } from '@o2c/pcf-shared';
import { useEventKeys, type KeyedEvents } from '../hooks/use-event-keys';
import { headings } from '../model/headings';
import { type TimelineEvent } from '../model/timeline-event';
import { EventRow } from './EventRow';
import { type TimelineViewProps } from '../view-props';

/** Up to here every event is drawn; beyond it only those in view. */
const DRAWN_WHOLE = 100;

/** The events in their order. A long list scrolls by itself and draws a window. */
export const EventList = (props: TimelineViewProps): React.ReactElement => {
  const { events, shortcuts, gridHeight, subject } = props;
  const words = useWords();
  const { texts } = words;
  const list = React.useRef<IList>(null);
  const keeper = React.useRef<HTMLDivElement>(null);
  const open = opener(props);
  const reveal = (index: number): void => list.current?.scrollToIndex(index, () => ROW_HEIGHT);
  const focus = useEventKeys({ events, letters: shortcuts, open, reveal, keeper });
  const parts = React.useMemo(() => headings(events, subject.type, words), [events, subject, words]);
  const row = (event: TimelineEvent, index: number): React.ReactElement => (
    <EventRow event={event} index={index} heading={parts[index]} focus={focus} open={open} />
  );
  const windowed = events.length > DRAWN_WHOLE;
  const scrolling = windowed ? { style: { maxBlockSize: gridHeight }, 'data-is-scrollable': true } : {};
  return (
    <>
      <div ref={keeper} className="o2c-timeline__scroll" tabIndex={-1} onKeyDown={focus.onKeyDown} {...scrolling}>
        {windowed ? (
          <Window list={list} events={events} focus={focus} row={row} label={texts('list_label')} />
        ) : (
          <ol className="o2c-timeline__events" aria-label={texts('list_label')}>
            {events.map((event, index) => (
              <li key={event.id}>{row(event, index)}</li>
            ))}
          </ol>
        )}
      </div>
      <p className="o2c-timeline__quiet o2c-timeline__keys">{texts(shortcuts ? 'keys' : 'keys_without_letters')}</p>
    </>
  );
};

/** Opens an event's record; absent where the host opens none. */
const opener = ({ onOpen }: TimelineViewProps): ((event: TimelineEvent) => void) | undefined =>
  onOpen &&
  (({ link }) => {
    if (link !== undefined) onOpen(link);
  });

const ROW_HEIGHT = 64;

interface WindowProps {
  readonly list: React.RefObject<IList>;
  readonly events: readonly TimelineEvent[];
  readonly focus: KeyedEvents;
  readonly row: (event: TimelineEvent, index: number) => React.ReactElement;
  readonly label: string;
}

/** Fluent's windowed list; its items say their place, for the rest of the list is not in the page. */
const Window = ({ list, events, focus, row, label }: WindowProps): React.ReactElement => (
  <List
    componentRef={list}
    className="o2c-timeline__events"
    role="list"
    aria-label={label}
    items={[...events]}
    version={focus}
    getKey={(event) => event.id}
    onRenderCell={(event, index) =>
      event === undefined || index === undefined ? null : (
        <div role="listitem" aria-posinset={index + 1} aria-setsize={events.length}>
          {row(event, index)}
        </div>
      )
    }
  />
);
