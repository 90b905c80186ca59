import * as React from 'react';
import { ProgressIndicator } from '@fluentui/react';
import { LiveRegion, useWords } from '@o2c/pcf-shared';
import { useFigures, type FiguresFacts, type FiguresState } from '../hooks/use-figures';
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
  const { panel, settings, receivables, reading } = props;
  const { texts } = useWords();
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
      <Content {...props} figures={figures} />
      <LiveRegion message={figures.announcement} />
      <ShortcutSheet open={figures.sheetOpen} letters={panel.shortcuts} onClose={figures.closeSheet} />
    </div>
  );
};

const Content = (props: FiguresProps & { readonly figures: FiguresState }): React.ReactElement => {
  const { panel, settings, reading, width, figures } = props;
  const { texts, format } = useWords();
  const { aging } = figures;
  const day = format.day(reading.asOf);
  if (aging === undefined) {
    return <Blank icon="check" title={texts('nothing_open', { day })} detail={texts('nothing_open_detail')} />;
  }
  return (
    <>
      <Head aging={aging} />
      <div ref={figures.picture} tabIndex={-1} className="o2c-aging__picture">
        {figures.asTable ? (
          <BucketTable aging={aging} basis={settings.basis} />
        ) : (
          <BucketBar aging={aging} basis={settings.basis} {...figures.bar} />
        )}
      </div>
      <Drill aging={aging} basis={settings.basis} panel={panel} width={width} {...figures.drill} />
      <p className="o2c-aging__detail o2c-aging__foot">
        {texts('read_at', { day, time: format.time(reading.readAt) })}
      </p>
    </>
  );
};
