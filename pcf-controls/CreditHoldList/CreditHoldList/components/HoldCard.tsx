import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { daysHeld, nextAction } from '../view-model/hold-facts';
import { type CellProps, Tick } from './cell-content';
import { ReasonChips, StateChips } from './chips';

/** A row where a table has no room. */
export const HoldCard = ({ hold, request, selected, today }: CellProps): React.ReactElement => {
  const { texts, format } = useWords();
  const { row, reasons } = hold;
  return (
    <span className="o2c-holds__card">
      <span className="o2c-holds__card-line">
        <Tick on={selected} />
        <strong className="o2c-holds__clip">
          <bdi>{row.name}</bdi>
        </strong>
        <bdi className="o2c-holds__card-amount">{format.money(row.amount)}</bdi>
      </span>
      <span className="o2c-holds__card-line o2c-holds__subtle">
        <bdi className="o2c-holds__clip">{row.customer.name}</bdi>
        <span className="o2c-holds__card-amount">
          {texts('held_for', { days: texts.plural('days', daysHeld(row, today)) })}
        </span>
      </span>
      <ReasonChips reasons={reasons} currency={row.amount.currency} />
      <StateChips row={row} request={request} />
      <bdi className="o2c-holds__clip o2c-holds__subtle">{nextAction(row, texts)}</bdi>
    </span>
  );
};
