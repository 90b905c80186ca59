import * as React from 'react';
import {
  type Subject,
  type TimelineReading,
  type TimelineRefusal,
  type TimelineSource,
} from '../sources/timeline-source';

export interface TimelineState {
  /** The newest reading of this subject; stays while a newer one is being read. */
  readonly reading: TimelineReading | undefined;
  readonly refusal: TimelineRefusal | undefined;
  readonly busy: boolean;
  readonly reload: () => void;
}

type Answer = Pick<TimelineState, 'reading' | 'refusal' | 'busy'>;

const NOTHING: Answer = { reading: undefined, refusal: undefined, busy: false };

/** Reads a subject's timeline, again when it changes; an answer that arrives after the question has changed is dropped. */
export function useTimeline(source: TimelineSource | undefined, subject: Subject | undefined): TimelineState {
  const [answer, setAnswer] = React.useState<Answer>(NOTHING);
  const [round, setRound] = React.useState(0);
  const shown = React.useRef<Subject | undefined>(undefined);
  React.useEffect(() => {
    if (source === undefined || subject === undefined) {
      setAnswer(NOTHING);
      return undefined;
    }
    let current = true;
    const same = shown.current === subject;
    shown.current = subject;
    setAnswer((before) => ({ ...NOTHING, reading: same ? before.reading : undefined, busy: true }));
    void source.read(subject).then((outcome) => {
      if (!current) return;
      setAnswer((before) =>
        outcome.ok
          ? { ...NOTHING, reading: outcome.value }
          : { ...NOTHING, reading: before.reading, refusal: outcome.error },
      );
    });
    return () => {
      current = false;
    };
  }, [source, subject, round]);
  const reload = React.useCallback(() => setRound((before) => before + 1), []);
  return { ...answer, reload };
}
