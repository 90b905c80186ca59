import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import {
  CheckboxVisibility,
  DetailsList,
  DetailsListLayoutMode,
  type IDetailsList,
  SelectionMode,
} from '@fluentui/react';
import { type Basis, type ItemView } from '../view-model/aging-model';
import { type SortColumn, type Sorting } from '../view-model/drill-rows';
import { layoutOf } from '../view-model/layout';
import { drillColumns } from './drill-columns';

export interface DrillTableProps {
  readonly rows: readonly ItemView[];
  readonly basis: Basis;
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly sorting: Sorting;
  readonly onSort: (column: SortColumn) => void;
  readonly onOpen: ((item: ItemView) => void) | undefined;
  readonly onActive: (row: number) => void;
  readonly list: React.RefObject<IDetailsList>;
}

/** The rows behind the bar. Fluent's list keeps only what is in sight in the DOM, whatever the number of rows. */
export const DrillTable = (props: DrillTableProps): React.ReactElement => {
  const { rows, basis, width, sorting, onSort, onOpen, onActive } = props;
  const { texts, format } = useWords();
  const layout = layoutOf(width);
  const columns = React.useMemo(
    () => drillColumns({ layout, basis, sorting, texts, format, onSort }),
    [layout, basis, sorting, texts, format, onSort],
  );
  const items = React.useMemo(() => [...rows], [rows]);
  return (
    <div
      className={`o2c-aging__scroll${props.compact ? ' o2c-aging__scroll--compact' : ''}`}
      data-is-scrollable="true"
      style={{ maxHeight: props.height }}
    >
      <DetailsList
        key={layout}
        componentRef={props.list}
        items={items}
        columns={columns}
        compact={props.compact}
        isHeaderVisible={layout !== 'cards'}
        selectionMode={SelectionMode.none}
        checkboxVisibility={CheckboxVisibility.hidden}
        layoutMode={DetailsListLayoutMode.justified}
        listProps={NEAR_ROWS}
        getKey={keyOf}
        ariaLabelForGrid={texts('rows_label')}
        onActiveItemChanged={(_item, index) => onActive(index ?? 0)}
        {...(onOpen === undefined ? {} : { onItemInvoked: onOpen })}
      />
    </div>
  );
};

/** Half a screen of rows kept ready on each side, in small pages: at most 1,000 elements wherever one scrolls, and still no gap (ux 5). */
const NEAR_ROWS = { renderedWindowsAhead: 0.5, renderedWindowsBehind: 0.5, getItemCountForPage: () => 4 };

const keyOf = (item: ItemView): string => item.id;
