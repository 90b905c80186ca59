import * as React from 'react';
import { ProgressIndicator } from '@fluentui/react';
import { LiveRegion } from '@o2c/pcf-shared';
import { useFigures, type FiguresFacts } from '../hooks/use-figures';
import { useWords } from '../hooks/use-words';
import { Blank } from './Blank';
import { Drill } from './Drill';
import { Head } from './Head';
import { Notices } from './Notices';
import { PanelToolbar } from './PanelToolbar';
import { ShortcutSheet } from './ShortcutSheet';
import { BucketBar } from './BucketBar';
import { BucketTable } from './BucketTable';

export interface FiguresProps extends FiguresFacts {
  readonly width: number;
}

/** A reading on screen: head, bar, rows. While the next one is read, this one stays. */
export const Figures = (props: FiguresProps): React.ReactElement => {
  const { panel, settings, receivables, reading, width } = props;
  const { texts, format } = useWords();
  const figures = useFigures(props);
  const { aging, agings } = figures;
  return (
    <div className="o2c-aging__content" aria-busy={receivables.busy} onKeyDown={figures.onKeyDown}>
      {receivables.busy ? <ProgressIndicator className="o2c-aging__progress" ariaLabel={texts('loading')} /> : null}
      <PanelToolbar
        panel={panel}
        settings={settings}
        agings={agings}
        chosen={aging}
        onChoose={figures.chooseCurrency}
        hasMeasures={figures.hasMeasures}
        actions={figures.actions}
      />
      <Notices panel={panel} receivables={receivables} reading={reading} aging={aging} />
      {aging === undefined ? (
        <Blank
          icon="check"
          title={texts('nothing_open', { day: format.day(reading.asOf) })}
          detail={texts('nothing_open_detail')}
        />
      ) : (
        <>
          <Head aging={aging} />
          {figures.asTable ? (
            <BucketTable aging={aging} basis={settings.basis} />
          ) : (
            <BucketBar aging={aging} basis={settings.basis} {...figures.bar} />
          )}
          <Drill aging={aging} basis={settings.basis} panel={panel} width={width} {...figures.drill} />
        </>
      )}
      <LiveRegion message={figures.announcement} />
      <ShortcutSheet open={figures.sheetOpen} letters={panel.shortcuts} onClose={figures.closeSheet} />
    </div>
  );
};
