import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import { themeVariables, toV8Theme, WordsProvider } from '@o2c/pcf-shared';
import { AgingPanelBody } from './components/AgingPanelBody';
import { type AgingPanelProps } from './panel-props';

/** What a customer owes, of which age, as of any day (spec/ux.md 8.2). */
export const AgingPanelView = (props: AgingPanelProps): React.ReactElement => {
  const { design, isRtl, texts, format } = props;
  const theme = React.useMemo(() => toV8Theme(design, isRtl), [design, isRtl]);
  const variables = React.useMemo(() => themeVariables(design), [design]);
  const words = React.useMemo(() => ({ texts, format, isRtl }), [texts, format, isRtl]);
  return (
    <ThemeProvider theme={theme} className="o2c-aging" dir={isRtl ? 'rtl' : 'ltr'} style={variables}>
      <WordsProvider value={words}>
        <AgingPanelBody {...props} />
      </WordsProvider>
    </ThemeProvider>
  );
};
