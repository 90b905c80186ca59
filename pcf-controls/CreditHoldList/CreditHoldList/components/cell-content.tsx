import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { Icon, useWords, type Words } from '@o2c/pcf-shared';
import { type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { type ColumnKey } from '../view-model/columns';
import { type ListedHold } from '../view-model/filter-rows';
import { daysHeld, daysOverdue, nextAction } from '../view-model/hold-facts';
import { ReasonChips, StateChips } from './chips';

export interface CellProps {
  readonly column: ColumnKey;
  readonly hold: ListedHold;
  readonly request: TrackedRequest | undefined;
  readonly selected: boolean;
  readonly today: IsoDate;
}

/** What a cell of a column shows. */
export const CellContent = (cell: CellProps): React.ReactElement | null => {
  const words = useWords();
  const { column } = cell;
  const { row, reasons } = cell.hold;
  if (column === 'select') return <Tick on={cell.selected} />;
  if (column === 'document') return <DocumentName hold={cell.hold} words={words} />;
  if (column === 'reasons') return <ReasonChips reasons={reasons} currency={row.amount.currency} />;
  if (column === 'state') return <StateChips row={row} request={cell.request} />;
  const text = cellText(column, cell, words);
  return (
    <bdi className="o2c-holds__clip" title={text}>
      {text}
    </bdi>
  );
};

type TextColumn = Exclude<ColumnKey, 'select' | 'document' | 'reasons' | 'state'>;

function cellText(column: TextColumn, { hold: { row }, today }: CellProps, { texts, format }: Words): string {
  switch (column) {
    case 'customer':
      return row.customer.name;
    case 'excess':
      return row.excess === undefined ? '' : format.money(row.excess);
    case 'exposure':
      return format.money(row.exposureAfter);
    case 'oldest': {
      const days = daysOverdue(row, today);
      return days === undefined ? '' : texts.plural('days', days);
    }
    case 'risk':
      return row.riskGroup === undefined ? '' : texts(`risk_${row.riskGroup}`);
    case 'days':
      return texts.plural('days', daysHeld(row, today));
    case 'next':
      return nextAction(row, texts);
  }
}

/** A picture of a tick box: the row itself says whether it is chosen (`aria-selected`). */
export const Tick = ({ on }: { readonly on: boolean }): React.ReactElement => (
  <span className={`o2c-holds__tick${on ? ' o2c-holds__tick--on' : ''}`} aria-hidden>
    {on ? <Icon name="check" /> : null}
  </span>
);

const DocumentName = ({
  hold: { row },
  words: { texts, format },
}: {
  readonly hold: ListedHold;
  readonly words: Words;
}): React.ReactElement => (
  <span className="o2c-holds__document">
    <bdi className="o2c-holds__clip">{row.name}</bdi>
    <span className="o2c-holds__subtle">
      {texts(`kind_${row.kind}`)} · <bdi>{format.money(row.amount)}</bdi>
    </span>
  </span>
);

/** What is heard of a whole row. */
export function rowSentence(
  hold: ListedHold,
  place: { readonly row: number; readonly rows: number },
  words: Words,
): string {
  const { texts, format } = words;
  const { row } = hold;
  const figures = {
    row: format.integer(place.row),
    rows: format.integer(place.rows),
    amount: format.money(row.amount),
  };
  return texts('said_row', { ...figures, document: row.name, customer: row.customer.name });
}
