import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { type ToolbarAction } from '../components/Toolbar';
import { agingsOf } from '../view-model/agings-of';
import { type Reading } from '../sources/receivables-source';
import { type CurrencyAging } from '../view-model/aging-model';
import { useActions } from './use-actions';
import { useAnnouncement } from './use-announcement';
import { useBucketSelection, type BucketSelection } from './use-bucket-selection';
import { useDrill, type DrillState } from './use-drill';
import { usePanelKeys } from './use-panel-keys';
import { type PanelSettings } from './use-panel-settings';
import { type ReceivablesState } from './use-receivables';
import { useRovingFocus, type RovingFocus } from './use-roving-focus';
import { useTableSwitch } from './use-table-switch';

export interface FiguresFacts {
  readonly panel: AgingPanelProps;
  readonly settings: PanelSettings;
  readonly receivables: ReceivablesState;
  readonly reading: Reading;
}

export interface FiguresState {
  readonly agings: readonly CurrencyAging[];
  /** The currency on screen; undefined when nothing is open. */
  readonly aging: CurrencyAging | undefined;
  readonly chooseCurrency: (currency: string) => void;
  readonly hasMeasures: boolean;
  readonly asTable: boolean;
  readonly picture: React.RefObject<HTMLDivElement>;
  readonly sheetOpen: boolean;
  readonly closeSheet: () => void;
  readonly actions: readonly ToolbarAction[];
  readonly bar: {
    readonly selection: BucketSelection;
    readonly roving: RovingFocus;
    readonly onEnter: (bucket: number) => void;
  };
  readonly drill: DrillState;
  readonly announcement: string;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** What the user sees of a reading and does with it: currency, pressed buckets, rows, table or bar, keys. */
export function useFigures({ panel, settings, receivables, reading }: FiguresFacts): FiguresState {
  const { isRtl } = useWords();
  const [currency, chooseCurrency] = React.useState<string | undefined>(undefined);
  const [sheetOpen, setSheetOpen] = React.useState(false);
  const { basis, measure } = settings;
  const agings = React.useMemo(() => agingsOf({ reading, basis, measure }), [reading, basis, measure]);
  const aging = agings.find((each) => each.currency === currency) ?? agings[0];
  const selection = useBucketSelection([reading.asOf, basis, measure, aging?.currency].join());
  const roving = useRovingFocus(aging?.buckets.length ?? 0, isRtl);
  const { asTable, toggle: toggleTable, picture, focusPicture } = useTableSwitch(roving);
  const drill = useDrill({ aging, selection, focusPicture });
  const openSheet = React.useCallback(() => setSheetOpen(true), []);
  const onKeyDown = usePanelKeys({ letters: panel.shortcuts, toggleTable, openSheet, back: drill.back });
  const actions = useActions({
    asTable,
    toggleTable,
    openSheet,
    panel,
    reload: receivables.reload,
    rows: drill.rows,
    reading,
  });
  return {
    agings,
    aging,
    chooseCurrency,
    hasMeasures: hasForeignAmounts(reading),
    asTable,
    picture,
    sheetOpen,
    closeSheet: React.useCallback(() => setSheetOpen(false), []),
    actions,
    bar: { selection, roving, onEnter: drill.enter },
    drill,
    announcement: useAnnouncement({ aging, basis, selection, drill, busy: receivables.busy, reading }),
    onKeyDown,
  };
}

/** Whether amounts in the accounting currency differ from those of the documents. */
const hasForeignAmounts = ({ items }: Reading): boolean =>
  items.some((item) => item.amount.currency !== item.accountingAmount.currency);
