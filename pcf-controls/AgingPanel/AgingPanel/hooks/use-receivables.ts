import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { type Reading, type ReadRefusal, type ReceivablesSource } from '../sources/receivables-source';

export interface ReceivablesState {
  /** The newest reading of this customer; stays while a newer one is being read. */
  readonly reading: Reading | undefined;
  readonly refusal: ReadRefusal | undefined;
  readonly busy: boolean;
  /** Items read so far while busy. */
  readonly progress: number;
  readonly reload: () => void;
}

interface Subject {
  readonly source: ReceivablesSource | undefined;
  readonly customer: string | undefined;
  readonly asOf: IsoDate;
}

type Answer = Pick<ReceivablesState, 'reading' | 'refusal' | 'busy' | 'progress'>;

const NOTHING: Answer = { reading: undefined, refusal: undefined, busy: false, progress: 0 };

/**
 * Reads a customer's receivables as of a day, again whenever one of them changes.
 * An answer that arrives after the question has changed is dropped; another customer never sees the former one's figures.
 */
export function useReceivables({ source, customer, asOf }: Subject): ReceivablesState {
  const [answer, setAnswer] = React.useState<Answer>(NOTHING);
  const [round, setRound] = React.useState(0);
  const shown = React.useRef<string | undefined>(undefined);

  React.useEffect(() => {
    if (source === undefined || customer === undefined) {
      setAnswer(NOTHING);
      return undefined;
    }
    let current = true;
    const sameCustomer = shown.current === customer;
    shown.current = customer;
    setAnswer((before) => ({ ...NOTHING, reading: sameCustomer ? before.reading : undefined, busy: true }));
    const onProgress = (progress: number): void => {
      if (current) setAnswer((before) => ({ ...before, progress }));
    };
    void source.read({ customer, asOf, onProgress }).then((outcome) => {
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
  }, [source, customer, asOf, round]);

  const reload = React.useCallback(() => setRound((before) => before + 1), []);
  return { ...answer, reload };
}
