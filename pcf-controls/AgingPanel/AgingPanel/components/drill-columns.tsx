import * as React from 'react';
import { type IColumn } from '@fluentui/react';
import { Icon, type Formatter, type Texts } from '@o2c/pcf-shared';
import { type Basis, type ItemView } from '../view-model/aging-model';
import { type SortColumn, type Sorting } from '../view-model/drill-rows';
import { type Layout } from '../view-model/layout';
import { DaysChip, DisputedChip } from './chips';
import { ItemCard } from './ItemCard';

export interface ColumnsProps {
  readonly layout: Layout;
  readonly basis: Basis;
  readonly sorting: Sorting;
  readonly texts: Texts;
  readonly format: Formatter;
  readonly onSort: (column: SortColumn) => void;
}

interface Column {
  readonly key: SortColumn;
  readonly text: string;
  readonly minWidth: number;
  /** Only where there is room for all. */
  readonly wide?: true;
}

const COLUMNS: readonly Column[] = [
  { key: 'document', text: 'column_document', minWidth: 130 },
  { key: 'documentDate', text: 'column_document_date', minWidth: 110, wide: true },
  { key: 'dueDate', text: 'column_due', minWidth: 96 },
  { key: 'days', text: 'column_days_late', minWidth: 96 },
  { key: 'amount', text: 'column_amount', minWidth: 110, wide: true },
  { key: 'disputed', text: 'column_disputed', minWidth: 110 },
  { key: 'open', text: 'column_open', minWidth: 120 },
];

/** The columns for a width: all, the ones that decide, or one card per row. */
export function drillColumns(props: ColumnsProps): IColumn[] {
  const { layout, basis, texts } = props;
  if (layout === 'cards') return [cardColumn(texts, basis)];
  return COLUMNS.filter((column) => column.wide !== true || layout === 'all-columns').map((column) =>
    fluentColumn(column, props),
  );
}

function cell(item: ItemView, key: SortColumn, { basis, format, texts }: ColumnsProps): React.ReactNode {
  switch (key) {
    case 'document':
      return <Document item={item} texts={texts} />;
    case 'documentDate':
    case 'dueDate':
      return format.day(item[key]);
    case 'days':
      return <DaysChip days={item.days} basis={basis} />;
    case 'disputed':
      return <DisputedChip amount={item.disputed} />;
    case 'amount':
    case 'open':
      return <bdi>{format.money(item[key])}</bdi>;
  }
}

const AT_END: ReadonlySet<SortColumn> = new Set(['days', 'amount', 'open', 'disputed']);

function fluentColumn(column: Column, props: ColumnsProps): IColumn {
  const { basis, sorting, texts, onSort } = props;
  const end = AT_END.has(column.key) ? 'o2c-aging__end' : '';
  return {
    key: column.key,
    name: texts(column.key === 'days' && basis === 'documentDate' ? 'column_days_old' : column.text),
    minWidth: column.minWidth,
    isResizable: true,
    isRowHeader: column.key === 'document',
    isSorted: sorting.column === column.key,
    isSortedDescending: sorting.descending,
    sortAscendingAriaLabel: texts('sorted_ascending'),
    sortDescendingAriaLabel: texts('sorted_descending'),
    className: end,
    headerClassName: end,
    onRenderHeader: (header, render) => (
      <span className="o2c-aging__column-head">
        {render?.(header)}
        {sorting.column === column.key ? <Icon name={sorting.descending ? 'sortDown' : 'sortUp'} /> : null}
      </span>
    ),
    onColumnClick: () => onSort(column.key),
    onRender: (item: ItemView) => cell(item, column.key, props),
  };
}

const cardColumn = (texts: Texts, basis: Basis): IColumn => ({
  key: 'card',
  name: texts('column_document'),
  minWidth: 200,
  isRowHeader: true,
  onRender: (item: ItemView) => <ItemCard item={item} basis={basis} />,
});

const Document = ({ item, texts }: { readonly item: ItemView; readonly texts: Texts }): React.ReactElement => (
  <span className="o2c-aging__document">
    <bdi>{item.document}</bdi>
    <span className="o2c-aging__detail">
      {item.instalment === undefined
        ? texts(`kind_${item.kind}`)
        : texts('kind_instalment', { kind: texts(`kind_${item.kind}`), number: item.instalment })}
    </span>
  </span>
);
