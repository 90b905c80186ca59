import * as React from 'react';
import { Glyph, useWords } from '@o2c/pcf-shared';
import { type KeyedEvents } from '../hooks/use-event-keys';
import { eventDetail, eventTitle, whyText } from '../model/event-text';
import { eventGlyph, GLYPHS } from '../model/glyphs';
import { type TimelineEvent } from '../model/timeline-event';
import { Explained } from './Explained';

export interface EventRowProps {
  readonly event: TimelineEvent;
  readonly index: number;
  /** First event of a part: what the part is called. */
  readonly heading: string | undefined;
  readonly focus: KeyedEvents;
  readonly open: ((event: TimelineEvent) => void) | undefined;
}

/** One event: when, what, how much, who, why; its decision folded in below. */
export const EventRow = ({ event, index, heading, focus, open }: EventRowProps): React.ReactElement => {
  const { texts, format } = useWords();
  const { tone, stage, what, at, day, amount, who, why } = event;
  const detail = eventDetail(event, texts);
  return (
    <>
      {heading ? <h3 className="o2c-timeline__heading">{heading}</h3> : null}
      <div className={`o2c-timeline__event o2c-timeline__event--${tone}`} onFocus={() => focus.activate(index)}>
        <span className="o2c-timeline__when">
          <time dateTime={at || day}>{format.day(day)}</time>
          {at === '' ? null : <bdi className="o2c-timeline__quiet">{format.time(at)}</bdi>}
        </span>
        <span className="o2c-timeline__mark">
          <Glyph path={eventGlyph(what, stage)} />
        </span>
        <div className="o2c-timeline__body">
          <div className="o2c-timeline__line">
            <Title event={event} index={index} focus={focus} open={open} />
            {amount === undefined ? null : <bdi className="o2c-timeline__amount">{amount}</bdi>}
          </div>
          {detail === '' && who === undefined ? null : (
            <p className="o2c-timeline__quiet">
              {[detail, who === undefined ? '' : texts('by', { who })].filter(Boolean).join(' · ')}
            </p>
          )}
          {why.length === 0 ? null : (
            <ul className="o2c-timeline__why">
              {why.map((one, position) => (
                <li key={position}>
                  <bdi>{whyText(one, texts, format)}</bdi>
                </li>
              ))}
            </ul>
          )}
          {event.explanation === undefined ? null : <Why event={event} index={index} focus={focus} />}
        </div>
      </div>
    </>
  );
};

type PartProps = Pick<EventRowProps, 'event' | 'index' | 'focus'>;

/** What takes the focus: a button where the record opens, plain text where the host opens none. */
const Title = ({ event, index, focus, open }: PartProps & Pick<EventRowProps, 'open'>): React.ReactElement => {
  const { texts } = useWords();
  const shared = {
    ref: focus.refOf(index),
    tabIndex: focus.active === index ? 0 : -1,
    className: 'o2c-timeline__title',
  };
  if (open === undefined || event.link === undefined) return <span {...shared}>{eventTitle(event, texts)}</span>;
  return (
    <button type="button" {...shared} onClick={() => open(event)}>
      {eventTitle(event, texts)}
    </button>
  );
};

const Why = ({ event, index, focus }: PartProps): React.ReactElement => {
  const { texts } = useWords();
  const isOpen = focus.expanded.has(event.id);
  return (
    <>
      <button
        type="button"
        className="o2c-timeline__link"
        aria-expanded={isOpen}
        tabIndex={focus.active === index ? 0 : -1}
        data-own-enter
        onClick={() => focus.toggle(event)}
      >
        <Glyph path={GLYPHS[isOpen ? 'chevronUp' : 'chevronDown']} />
        {texts('explain')}
      </button>
      {isOpen && event.explanation !== undefined ? <Explained explanation={event.explanation} /> : null}
    </>
  );
};
