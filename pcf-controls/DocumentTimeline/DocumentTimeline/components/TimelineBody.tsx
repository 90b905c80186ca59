import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { useTimeline } from '../hooks/use-timeline';
import { timelineEvents } from '../model/timeline-events';
import { type Subject, type TimelineReading } from '../sources/timeline-source';
import { type TimelineProps } from '../timeline-props';
import { Blank } from './Blank';
import { RefusalBlank } from './RefusalBlank';
import { Skeleton } from './Skeleton';
import { Timeline } from './Timeline';

/** The timeline's frame: a reason why there is nothing to show, or the events. */
export const TimelineBody = (props: TimelineProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <section className="o2c-timeline__panel" aria-label={texts('panel_label')}>
      <Content {...props} />
    </section>
  );
};

const Content = (props: TimelineProps): React.ReactElement => {
  const { source, subject } = props;
  const { texts } = useWords();
  const { reading, refusal, busy, reload } = useTimeline(source, subject);
  const events = useOrderedEvents(reading, subject?.type);
  if (subject === undefined) return <Blank icon="info" title={texts('unsaved')} detail={texts('unsaved_detail')} />;
  if (source === undefined) return <Blank icon="info" title={texts('no_source')} detail={texts('no_source_detail')} />;
  if (reading === undefined) {
    if (refusal !== undefined) return <RefusalBlank refusal={refusal} retry={reload} />;
    return <Skeleton label={texts('loading')} />;
  }
  return (
    <Timeline
      {...props}
      subject={subject}
      reading={reading}
      events={events}
      refusal={refusal}
      busy={busy}
      reload={reload}
    />
  );
};

/** A document is read from its beginning, a customer from today backwards. */
function useOrderedEvents(reading: TimelineReading | undefined, type: Subject['type'] | undefined) {
  return React.useMemo(() => {
    const events = reading === undefined ? [] : timelineEvents(reading.rows);
    return type === 'account' ? [...events].reverse() : events;
  }, [reading, type]);
}
