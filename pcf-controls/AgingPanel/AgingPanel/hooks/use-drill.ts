import * as React from 'react';
import { type IDetailsList } from '@fluentui/react';
import { type CurrencyAging, type ItemView } from '../view-model/aging-model';
import { drillRows, FIRST_SORTING, type SortColumn, type Sorting } from '../view-model/drill-rows';
import { reconcile, type Reconciliation } from '../view-model/reconcile';
import { type BucketSelection } from './use-bucket-selection';

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
  /** Puts the focus back on the bar or its table. */
  readonly focusPicture: () => void;
}

const NO_ROWS: readonly ItemView[] = [];

/** The rows behind the pressed buckets, their order, and the way between bar and rows. */
export function useDrill({ aging, selection, focusPicture }: DrillFacts): DrillState {
  const { pressed } = selection;
  const [active, setActive] = React.useState<number | undefined>(undefined);
  const list = React.useRef<IDetailsList>(null);
  const requestFocus = useFocusAfterRender(list);
  const enter = (bucket: number): void => {
    if (!pressed.has(bucket)) selection.add(bucket);
    requestFocus();
  };
  const back = (): boolean => {
    if (active !== undefined) {
      setActive(undefined);
      focusPicture();
      return true;
    }
    if (pressed.size === 0) return false;
    selection.clear();
    return true;
  };
  return {
    ...useRows(aging, pressed),
    pressed,
    list,
    active,
    activate: setActive,
    enter,
    back,
    clear: selection.clear,
  };
}

function useRows(
  aging: CurrencyAging | undefined,
  pressed: ReadonlySet<number>,
): Pick<DrillState, 'rows' | 'check' | 'sorting' | 'sort'> {
  const [sorting, setSorting] = React.useState(FIRST_SORTING);
  const rows = React.useMemo(
    () => (aging === undefined ? NO_ROWS : drillRows(aging.items, pressed, sorting)),
    [aging, pressed, sorting],
  );
  const check = React.useMemo(
    () => (aging === undefined ? undefined : reconcile(rows, aging, pressed)),
    [aging, rows, pressed],
  );
  const sort = React.useCallback((column: SortColumn) => {
    setSorting((before) => ({ column, descending: before.column === column ? !before.descending : true }));
  }, []);
  return { rows, check, sorting, sort };
}

/** The first row can take the focus only once the rows of the new selection are there. */
function useFocusAfterRender(list: React.RefObject<IDetailsList>): () => void {
  const [request, setRequest] = React.useState(0);
  React.useEffect(() => {
    if (request > 0) list.current?.focusIndex(0);
  }, [request, list]);
  return () => setRequest((before) => before + 1);
}
