import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { type DrillState } from '../hooks/use-drill';
import { type Basis, type CurrencyAging } from '../view-model/aging-model';
import { bucketLabel } from '../view-model/bucket-label';
import { DrillTable } from './DrillTable';
import { SumRow } from './SumRow';

export interface DrillProps extends DrillState {
  readonly aging: CurrencyAging;
  readonly basis: Basis;
  readonly panel: AgingPanelProps;
  readonly width: number;
}

/** The items behind the pressed buckets with their sum. */
export const Drill = (props: DrillProps): React.ReactElement => {
  const { aging, basis, panel, width, rows, check, pressed, activate } = props;
  const { texts } = useWords();
  const shown = aging.buckets
    .filter((bucket) => pressed.has(bucket.index))
    .map((bucket) => bucketLabel(bucket, basis, texts));
  const { onOpenItem } = panel;
  return (
    <section className="o2c-aging__drill" aria-label={texts('rows_label')} onBlur={() => activate(undefined)}>
      <div className="o2c-aging__drill-title">
        <h3>{shown.length === 0 ? texts('rows_all') : shown.join(texts('list_separator'))}</h3>
        {shown.length === 0 ? null : (
          <button type="button" className="o2c-aging__link" onClick={props.clear}>
            {texts('rows_show_all')}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="o2c-aging__detail">{texts('rows_none')}</p>
      ) : (
        <DrillTable
          rows={rows}
          basis={basis}
          width={width}
          height={panel.gridHeight}
          compact={panel.compact}
          sorting={props.sorting}
          onSort={props.sort}
          onActive={activate}
          onOpen={onOpenItem === undefined ? undefined : (item) => onOpenItem(item.id)}
          list={props.list}
        />
      )}
      {check === undefined ? null : (
        <SumRow check={check} count={rows.length} bucket={shown.length === 1 ? shown[0] : undefined} />
      )}
    </section>
  );
};
