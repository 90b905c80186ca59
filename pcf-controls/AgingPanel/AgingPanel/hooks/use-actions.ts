import { useWords } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { type ToolbarAction } from '../components/Toolbar';
import { type Reading } from '../sources/receivables-source';
import { type ItemView } from '../view-model/aging-model';
import { exportFile } from '../view-model/export-file';

export interface ActionFacts {
  readonly panel: AgingPanelProps;
  readonly reading: Reading;
  readonly rows: readonly ItemView[];
  readonly asTable: boolean;
  readonly toggleTable: () => void;
  readonly openSheet: () => void;
  readonly reload: () => void;
}

/** The toolbar's buttons; export only where the host can take a file. */
export function useActions(facts: ActionFacts): readonly ToolbarAction[] {
  const { texts } = useWords();
  const { panel, reading, rows, asTable, toggleTable, openSheet, reload } = facts;
  const { onExport, customer = '' } = panel;
  const actions: ToolbarAction[] = [
    {
      key: 'table',
      icon: 'table',
      label: texts('action_table'),
      pressed: asTable,
      run: toggleTable,
    },
  ];
  if (onExport !== undefined && rows.length > 0) {
    const run = (): void => onExport(exportFile({ rows, customer, asOf: reading.asOf, texts }));
    actions.push({ key: 'export', icon: 'download', label: texts('action_export'), run });
  }
  actions.push({ key: 'refresh', icon: 'refresh', label: texts('action_refresh'), run: reload });
  actions.push({ key: 'keys', icon: 'keyboard', label: texts('keys_title'), run: openSheet });
  return actions;
}
