import * as React from 'react';
import { type HoldReason } from '@o2c/core/credit';
import { useWords, type Words } from '@o2c/pcf-shared';
import { causeText } from '../view-model/reason-text';
import { type HoldSum, type HoldSummary } from '../view-model/summarise';

export interface SummaryStripProps {
  readonly summary: HoldSummary;
  readonly chosen: ReadonlySet<HoldReason['cause']>;
  readonly onToggle: (cause: HoldReason['cause']) => void;
  /** Rows the view has beyond those loaded: the sums are of the loaded ones. */
  readonly partial: boolean;
}

/** Count and money by reason and currency; a press shows only the holds of that reason. One tab stop, arrows move inside. */
export const SummaryStrip = ({ summary, chosen, onToggle, partial }: SummaryStripProps): React.ReactElement => {
  const words = useWords();
  const { texts, isRtl } = words;
  const [at, setAt] = React.useState(0);
  const strip = React.useRef<HTMLDivElement>(null);
  const { all, causes } = summary;
  const current = Math.min(at, causes.length - 1);
  const move = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + (isRtl ? -step : step) + causes.length) % causes.length;
    setAt(next);
    strip.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={strip} className="o2c-holds__summary" role="group" aria-label={texts('summary_label')} onKeyDown={move}>
      <span className="o2c-holds__sum o2c-holds__sum--all">
        <span className="o2c-holds__sum-name">{texts(partial ? 'summary_loaded' : 'summary_all')}</span>
        <Sum sum={all} words={words} />
      </span>
      {causes.map(({ cause, ...sum }, index) => (
        <button
          key={cause}
          type="button"
          className="o2c-holds__sum"
          aria-pressed={chosen.has(cause)}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => onToggle(cause)}
        >
          <span className="o2c-holds__sum-name">{causeText(cause, texts)}</span>
          <Sum sum={sum} words={words} />
        </button>
      ))}
    </div>
  );
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const Sum = ({
  sum,
  words: { texts, format },
}: {
  readonly sum: HoldSum;
  readonly words: Words;
}): React.ReactElement => (
  <span className="o2c-holds__sum-figures">
    <strong>{texts.plural('holds', sum.count)}</strong>{' '}
    {sum.money.map((amount) => (
      <bdi key={amount.currency}>{format.money(amount)}</bdi>
    ))}
  </span>
);
