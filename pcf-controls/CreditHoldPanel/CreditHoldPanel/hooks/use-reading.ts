import * as React from 'react';
import { type CreditSubject } from '@o2c/pcf-shared/credit-hold';
import { type CreditQuestion, type CreditRefusal, type CreditSource } from '../sources/credit-source';

export interface ReadingState {
  /** The newest reading of this record; stays while a newer one is being read. */
  readonly subject: CreditSubject | undefined;
  readonly refusal: CreditRefusal | undefined;
  readonly busy: boolean;
  readonly reload: () => void;
}

type Answer = Omit<ReadingState, 'reload'>;

const NOTHING: Answer = { subject: undefined, refusal: undefined, busy: false };

/** Reads a record, again when it changes; an answer that arrives after the question has changed is dropped. */
export function useReading(source: CreditSource | undefined, question: CreditQuestion | undefined): ReadingState {
  const [answer, setAnswer] = React.useState<Answer>(NOTHING);
  const [round, setRound] = React.useState(0);
  const shown = React.useRef<string | undefined>(undefined);
  React.useEffect(() => {
    if (source === undefined || question === undefined) {
      setAnswer(NOTHING);
      return undefined;
    }
    let current = true;
    const record = `${question.mode} ${question.id ?? question.key}`;
    const same = shown.current === record;
    shown.current = record;
    setAnswer((before) => ({ ...NOTHING, subject: same ? before.subject : undefined, busy: true }));
    void source.read(question).then((outcome) => {
      if (!current) return;
      setAnswer((before) =>
        outcome.ok
          ? { ...NOTHING, subject: outcome.value }
          : { ...NOTHING, subject: before.subject, refusal: outcome.error },
      );
    });
    return () => {
      current = false;
    };
  }, [source, question, round]);
  const reload = React.useCallback(() => setRound((before) => before + 1), []);
  return { ...answer, reload };
}
