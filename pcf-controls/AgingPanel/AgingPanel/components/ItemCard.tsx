import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type Basis, type ItemView } from '../view-model/aging-model';
import { DaysChip, DisputedChip } from './chips';

/** One item where there is no room for columns. */
export const ItemCard = ({ item, basis }: { readonly item: ItemView; readonly basis: Basis }): React.ReactElement => {
  const { texts, format } = useWords();
  return (
    <span className="o2c-aging__card">
      <bdi className="o2c-aging__card-title">{item.document}</bdi>
      <bdi className="o2c-aging__card-amount">{format.money(item.open)}</bdi>
      <span className="o2c-aging__detail">{texts('due_on', { day: format.day(item.dueDate) })}</span>
      <span className="o2c-aging__card-days">
        <DaysChip days={item.days} basis={basis} />
      </span>
      <DisputedChip amount={item.disputed} />
    </span>
  );
};
