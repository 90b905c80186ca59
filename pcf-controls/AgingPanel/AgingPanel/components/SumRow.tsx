import * as React from 'react';
import { Icon, useWords } from '@o2c/pcf-shared';
import { type Reconciliation } from '../view-model/reconcile';

export interface SumRowProps {
  readonly check: Reconciliation;
  readonly count: number;
  /** Name of the one bucket shown; undefined for several or all. */
  readonly bucket: string | undefined;
}

/** The sum of the rows and the visible proof that it is what the bar says; a drift is shown, never hidden. */
export const SumRow = ({ check, count, bucket }: SumRowProps): React.ReactElement => {
  const { texts, format } = useWords();
  const agrees = check.difference.minor === 0;
  const whole = bucket ?? texts('buckets_shown');
  const verdict = agrees
    ? texts('check_agrees', { bucket: whole })
    : texts('check_differs', {
        bucket: whole,
        amount: format.money(check.buckets),
        difference: format.money(check.difference),
      });
  return (
    <div className={`o2c-aging__sum o2c-aging__sum--${agrees ? 'ok' : 'bad'}`}>
      <span className="o2c-aging__sum-label">{texts.plural('sum_of_rows', count)}</span>
      <span className="o2c-aging__sum-check" role={agrees ? undefined : 'alert'}>
        <Icon name={agrees ? 'check' : 'warning'} />
        {verdict}
      </span>
      <bdi className="o2c-aging__sum-amount">{format.money(check.rows)}</bdi>
    </div>
  );
};
