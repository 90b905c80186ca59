import { type Formatter, type HostDesign, type Texts } from '@o2c/pcf-shared';
import { type RecordLink } from './model/timeline-event';
import { type Subject, type TimelineSource } from './sources/timeline-source';

/** Everything the timeline needs, said in its own words: no host type goes beyond this point. */
export interface TimelineProps {
  /** Undefined while the record is not saved. */
  readonly subject: Subject | undefined;
  readonly source: TimelineSource | undefined;
  /** Whether single letters work as keys. */
  readonly shortcuts: boolean;
  readonly gridHeight: number;
  readonly today: string;
  readonly design: HostDesign | undefined;
  readonly isRtl: boolean;
  readonly format: Formatter;
  readonly texts: Texts;
  /** Absent in hosts that open no forms. */
  readonly onOpen: ((link: RecordLink) => void) | undefined;
}
