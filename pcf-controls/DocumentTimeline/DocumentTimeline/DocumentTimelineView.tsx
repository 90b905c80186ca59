import * as React from 'react';
import { themeVariables, WordsProvider } from '@o2c/pcf-shared';
import { TimelineBody } from './components/TimelineBody';
import { type TimelineProps } from './timeline-props';

/**
 * What happened to an order, an invoice or a customer: who, what, when and why (spec/ux.md 8.8). The host's look comes in by its tokens alone:
 * the one Fluent component here, the windowed list, has no colours, so that a v8 theme would be weight without effect.
 */
export const DocumentTimelineView = (props: TimelineProps): React.ReactElement => {
  const { design, isRtl, texts, format } = props;
  const variables = React.useMemo(() => themeVariables(design), [design]);
  const words = React.useMemo(() => ({ texts, format, isRtl }), [texts, format, isRtl]);
  return (
    <div className="o2c-timeline" dir={isRtl ? 'rtl' : 'ltr'} style={variables}>
      <WordsProvider value={words}>
        <TimelineBody {...props} />
      </WordsProvider>
    </div>
  );
};
