import { type TimelineState } from './hooks/use-timeline';
import { type TimelineEvent } from './model/timeline-event';
import { type Subject, type TimelineReading } from './sources/timeline-source';
import { type TimelineProps } from './timeline-props';

/** What the views have once something was read. */
export interface TimelineViewProps extends TimelineProps, Pick<TimelineState, 'refusal' | 'busy' | 'reload'> {
  readonly subject: Subject;
  readonly reading: TimelineReading;
  readonly events: readonly TimelineEvent[];
}
