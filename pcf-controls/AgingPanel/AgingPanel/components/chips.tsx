import * as React from 'react';
import { type Money } from '@o2c/core/kernel';
import { useWords } from '@o2c/pcf-shared';
import { type Basis } from '../view-model/aging-model';

/** Days late (or old) in a word; the colour only repeats it. */
export const DaysChip = ({ days, basis }: { readonly days: number; readonly basis: Basis }): React.ReactElement => {
  const { texts } = useWords();
  if (basis === 'documentDate') return <span>{texts.plural('days', days)}</span>;
  if (days === 0) return <span>{texts('due_today')}</span>;
  if (days < 0) return <span className="o2c-aging__detail">{texts.plural('due_in_days', -days)}</span>;
  return <span className={days > 60 ? 'o2c-aging__late' : ''}>{texts.plural('days', days)}</span>;
};

/** What of an item is disputed, or nothing. */
export const DisputedChip = ({ amount }: { readonly amount: Money }): React.ReactElement | null => {
  const { texts, format } = useWords();
  if (amount.minor === 0) return null;
  return (
    <span className="o2c-aging__chip" title={texts('column_disputed')}>
      <span className="o2c-aging__swatch o2c-aging__swatch--disputed" aria-hidden />
      <bdi>{format.money(amount)}</bdi>
    </span>
  );
};
