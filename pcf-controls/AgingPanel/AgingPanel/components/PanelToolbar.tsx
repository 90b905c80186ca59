import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { type PanelSettings } from '../hooks/use-panel-settings';
import { type Basis, type CurrencyAging, type Measure } from '../view-model/aging-model';
import { AsOfPicker } from './AsOfPicker';
import { Segmented } from './Segmented';
import { Toolbar, type ToolbarAction } from './Toolbar';

export interface PanelToolbarProps {
  readonly panel: AgingPanelProps;
  readonly settings: PanelSettings;
  /** What there is in each currency; the currency switch shows from two on. */
  readonly agings: readonly CurrencyAging[];
  readonly chosen?: CurrencyAging | undefined;
  readonly onChoose?: (currency: string) => void;
  /** Whether amounts in the accounting currency tell anything new. */
  readonly hasMeasures?: boolean;
  readonly actions: readonly ToolbarAction[];
}

/** The question: as of which day, by which date, in which currency. */
export const PanelToolbar = (props: PanelToolbarProps): React.ReactElement => {
  const { panel, settings, agings, chosen, onChoose, hasMeasures = false, actions } = props;
  const { texts, format } = useWords();
  const fixedDay = panel.source?.fixedDay;
  const bases = (['dueDate', 'documentDate'] as const).map((value) => ({ value, label: texts(`basis_${value}`) }));
  const measures = (['document', 'accounting'] as const).map((value) => ({ value, label: texts(`measure_${value}`) }));
  const currencies = agings.map(({ currency, total }) => ({
    value: currency,
    label: currency,
    detail: format.money(total),
  }));
  return (
    <Toolbar actions={actions}>
      <AsOfPicker
        asOf={fixedDay ?? settings.asOf}
        today={panel.today}
        fixed={fixedDay !== undefined}
        onPick={settings.setAsOf}
      />
      <Segmented<Basis> caption={texts('basis')} choices={bases} chosen={settings.basis} onChoose={settings.setBasis} />
      {hasMeasures ? (
        <Segmented<Measure>
          caption={texts('measure')}
          choices={measures}
          chosen={settings.measure}
          onChoose={settings.setMeasure}
        />
      ) : null}
      {agings.length > 1 && chosen !== undefined && onChoose !== undefined ? (
        <Segmented caption={texts('currency')} choices={currencies} chosen={chosen.currency} onChoose={onChoose} />
      ) : null}
    </Toolbar>
  );
};
