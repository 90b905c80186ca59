import * as React from 'react';
import { type IDetailsList } from '@fluentui/react';
import { type CurrencyAging, type ItemView } from '../view-model/aging-model';
import { drillRows, FIRST_SORTING, type SortColumn, type Sorting } from '../view-model/drill-rows';
import { reconcile, type Reconciliation } from '../view-model/reconcile';
import { type BucketSelection } from './use-bucket-selection';
import { type RovingFocus } from './use-roving-focus';

export interface DrillState {
  readonly rows: readonly ItemView[];
  readonly check: Reconciliation | undefined;
  readonly pressed: ReadonlySet<number>;
  readonly sorting: Sorting;
  readonly list: React.RefObject<IDetailsList>;
  /** Row that has the focus, for the live region. */
  readonly active: number | undefined;
  readonly sort: (column: SortColumn) => void;
  readonly activate: (row: number | undefined) => void;
  /** Shows a bucket's rows and moves the focus there. */
  readonly enter: (bucket: number) => void;
  /** One step back: from the rows to the bar, from a selection to all. */
  readonly back: () => boolean;
  readonly clear: () => void;
}

export interface DrillFacts {
  readonly aging: CurrencyAging | undefined;
  readonly selection: BucketSelection;
  readonly roving: RovingFocus;
}

const NO_ROWS: readonly ItemView[] = [];

/** The rows behind the pressed buckets, their order, and the way between bar and rows. */
export function useDrill({ aging, selection, roving }: DrillFacts): DrillState {
  const { pressed } = selection;
  const [sorting, setSorting] = React.useState(FIRST_SORTING);
  const [active, setActive] = React.useState<number | undefined>(undefined);
  const list = React.useRef<IDetailsList>(null);
  const rows = React.useMemo(
    () => (aging === undefined ? NO_ROWS : drillRows(aging.items, pressed, sorting)),
    [aging, pressed, sorting],
  );
  const check = React.useMemo(
    () => (aging === undefined ? undefined : reconcile(rows, aging, pressed)),
    [aging, rows, pressed],
  );
  const requestFocus = useFocusAfterRender(list);
  const sort = React.useCallback((column: SortColumn) => {
    setSorting((before) => ({ column, descending: before.column === column ? !before.descending : true }));
  }, []);
  const enter = (bucket: number): void => {
    if (!pressed.has(bucket)) selection.add(bucket);
    requestFocus();
  };
  const back = (): boolean => {
    if (active !== undefined) {
      setActive(undefined);
      roving.focus();
      return true;
    }
    if (pressed.size === 0) return false;
    selection.clear();
    return true;
  };
  return {
    rows,
    check,
    pressed,
    sorting,
    list,
    active,
    sort,
    activate: setActive,
    enter,
    back,
    clear: selection.clear,
  };
}

/** The first row can take the focus only once the rows of the new selection are there. */
function useFocusAfterRender(list: React.RefObject<IDetailsList>): () => void {
  const [request, setRequest] = React.useState(0);
  React.useEffect(() => {
    if (request > 0) list.current?.focusIndex(0, true);
  }, [request, list]);
  return () => setRequest((before) => before + 1);
}
