import * as React from 'react';
import { useWords, useContainerWidth } from '@o2c/pcf-shared';
import { type AgingPanelProps } from '../panel-props';
import { usePanelSettings } from '../hooks/use-panel-settings';
import { useReceivables } from '../hooks/use-receivables';
import { hindranceOf } from '../view-model/hindrance';
import { Blank } from './Blank';
import { Figures } from './Figures';
import { Notice } from './Notice';
import { PanelToolbar } from './PanelToolbar';
import { RefusalBlank } from './RefusalBlank';
import { Skeleton } from './Skeleton';

/** The panel's frame: what the host has to say, then a reason why there is nothing to show, or the content. */
export const AgingPanelBody = (panel: AgingPanelProps): React.ReactElement => {
  const { texts } = useWords();
  const root = React.useRef<HTMLElement>(null);
  const width = useContainerWidth(root, panel.allocatedWidth);
  const hindrance = hindranceOf({ ...panel, hasSource: panel.source !== undefined });
  return (
    <section ref={root} className="o2c-aging__panel" aria-label={texts('panel_label')}>
      {typeof panel.obstacle === 'object' ? (
        <Notice status="bad" icon="warning">
          {panel.obstacle.message}
        </Notice>
      ) : null}
      {hindrance === undefined ? (
        <Content panel={panel} width={width} />
      ) : (
        <Blank icon={hindrance.icon} title={texts(hindrance.title)} detail={texts(hindrance.detail)} />
      )}
    </section>
  );
};

const Content = ({ panel, width }: { readonly panel: AgingPanelProps; readonly width: number }): React.ReactElement => {
  const { texts, format } = useWords();
  const settings = usePanelSettings(panel.start);
  const asOf = panel.source?.fixedDay ?? settings.asOf;
  const receivables = useReceivables({ source: panel.source, customer: panel.customer, asOf });
  const { reading, refusal, progress } = receivables;
  if (reading !== undefined) {
    return <Figures panel={panel} settings={settings} receivables={receivables} reading={reading} width={width} />;
  }
  if (refusal !== undefined) {
    return (
      <>
        <PanelToolbar panel={panel} settings={settings} agings={[]} actions={[]} />
        <RefusalBlank refusal={refusal} onRetry={receivables.reload} />
      </>
    );
  }
  const soFar = progress === 0 ? undefined : texts('loading_progress', { count: format.integer(progress) });
  return <Skeleton label={texts('loading')} progress={soFar} />;
};
