import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type CurrencyAging } from '../view-model/aging-model';

export interface HeadProps {
  readonly aging: CurrencyAging;
}

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly mood: 'neutral' | 'bad' | 'ok';
}

/** The four figures a collector reads first: balance, overdue, oldest, days late weighted by amount. */
export const Head = ({ aging }: HeadProps): React.ReactElement => (
  <dl className="o2c-aging__head">
    {useFigures(aging).map(({ key, label, value, detail, mood }) => (
      <div key={key} className={`o2c-aging__figure o2c-aging__figure--${mood}`}>
        <dt>{label}</dt>
        <dd>
          <bdi className="o2c-aging__value">{value}</bdi>
          <span className="o2c-aging__detail">{detail}</span>
        </dd>
      </div>
    ))}
  </dl>
);

function useFigures(aging: CurrencyAging): readonly Figure[] {
  const { texts, format } = useWords();
  const late = aging.oldest;
  const weighted = aging.weightedDaysLate;
  return [
    {
      key: 'balance',
      label: texts(aging.total.minor < 0 ? 'head_credit_balance' : 'head_balance'),
      value: format.money(aging.total),
      detail: texts.plural('items', aging.items.length),
      mood: aging.total.minor < 0 ? 'ok' : 'neutral',
    },
    {
      key: 'overdue',
      label: texts('head_overdue'),
      value: format.money(aging.overdue),
      detail: texts('head_overdue_share', { share: format.percent(aging.overdueShare) }),
      mood: aging.overdue.minor > 0 ? 'bad' : 'ok',
    },
    {
      key: 'oldest',
      label: texts('head_oldest'),
      value: late === undefined ? texts('head_none') : texts.plural('days', late.daysLate),
      detail: late === undefined ? texts('head_nothing_late') : late.document,
      mood: 'neutral',
    },
    {
      key: 'weighted',
      label: texts('head_days_late'),
      value: weighted === undefined ? texts('head_none') : texts('days_decimal', { days: format.decimal(weighted) }),
      detail: texts('head_weighted'),
      mood: 'neutral',
    },
  ];
}
