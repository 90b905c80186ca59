import * as React from 'react';
import { type IColumn } from '@fluentui/react';
import { type Formatter, type Texts } from '@o2c/pcf-shared';
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
  readonly layouts: readonly Layout[];
  readonly cell: (item: ItemView) => React.ReactNode;
}

const BOTH: readonly Layout[] = ['columns', 'all-columns'];
const WIDE: readonly Layout[] = ['all-columns'];

/** The columns for a width: all, the ones that decide, or one card per row. */
export function drillColumns(props: ColumnsProps): IColumn[] {
  const { layout, basis, texts } = props;
  if (layout === 'cards') return [cardColumn(texts, basis)];
  return columnsOf(props)
    .filter((column) => column.layouts.includes(layout))
    .map((column) => fluentColumn(column, props));
}

const columnsOf = ({ format, texts, basis }: ColumnsProps): readonly Column[] => [
  {
    key: 'document',
    text: 'column_document',
    minWidth: 130,
    layouts: BOTH,
    cell: (item) => <Document item={item} texts={texts} />,
  },
  {
    key: 'documentDate',
    text: 'column_document_date',
    minWidth: 96,
    layouts: WIDE,
    cell: (item) => format.day(item.documentDate),
  },
  { key: 'dueDate', text: 'column_due', minWidth: 96, layouts: BOTH, cell: (item) => format.day(item.dueDate) },
  {
    key: 'days',
    text: basis === 'dueDate' ? 'column_days_late' : 'column_days_old',
    minWidth: 96,
    layouts: BOTH,
    cell: (item) => <DaysChip days={item.days} basis={basis} />,
  },
  {
    key: 'amount',
    text: 'column_amount',
    minWidth: 110,
    layouts: WIDE,
    cell: (item) => <bdi>{format.money(item.amount)}</bdi>,
  },
  {
    key: 'disputed',
    text: 'column_disputed',
    minWidth: 110,
    layouts: BOTH,
    cell: (item) => <DisputedChip amount={item.disputed} />,
  },
  {
    key: 'open',
    text: 'column_open',
    minWidth: 120,
    layouts: BOTH,
    cell: (item) => <bdi>{format.money(item.open)}</bdi>,
  },
];

const AT_END: ReadonlySet<SortColumn> = new Set(['days', 'amount', 'open', 'disputed']);

function fluentColumn(column: Column, { sorting, texts, onSort }: ColumnsProps): IColumn {
  const end = AT_END.has(column.key) ? 'o2c-aging__end' : '';
  return {
    key: column.key,
    name: texts(column.text),
    minWidth: column.minWidth,
    isResizable: true,
    isRowHeader: column.key === 'document',
    isSorted: sorting.column === column.key,
    isSortedDescending: sorting.descending,
    sortAscendingAriaLabel: texts('sorted_ascending'),
    sortDescendingAriaLabel: texts('sorted_descending'),
    className: end,
    headerClassName: end,
    onColumnClick: () => onSort(column.key),
    onRender: (item: ItemView) => column.cell(item),
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
