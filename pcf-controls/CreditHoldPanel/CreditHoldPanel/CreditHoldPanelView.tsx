import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import { isolatedFormat, themeVariables, toV8Theme, WordsProvider } from '@o2c/pcf-shared';
import { PanelBody } from './components/PanelBody';
import { type CreditHoldPanelProps } from './panel-props';

/** How a customer or a document stands with credit (spec/ux.md 8.1). */
export const CreditHoldPanelView = (props: CreditHoldPanelProps): React.ReactElement => {
  const { design, isRtl, texts, format, compact } = props;
  const theme = React.useMemo(() => toV8Theme(design, isRtl), [design, isRtl]);
  const variables = React.useMemo(() => themeVariables(design), [design]);
  const words = React.useMemo(
    () => ({ texts, format: isRtl ? isolatedFormat(format) : format, isRtl }),
    [texts, format, isRtl],
  );
  return (
    <ThemeProvider
      theme={theme}
      className={compact ? 'o2c-credit o2c-credit--compact' : 'o2c-credit'}
      dir={isRtl ? 'rtl' : 'ltr'}
      style={variables}
    >
      <WordsProvider value={words}>
        <PanelBody {...props} />
      </WordsProvider>
    </ThemeProvider>
  );
};
