import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import { themeVariables, toV8Theme, WordsProvider } from '@o2c/pcf-shared';
import { HoldListBody } from './components/HoldListBody';
import { type HoldListProps } from './list-props';

/** The held documents of a view, to be let go or not (spec/ux.md 8.7). */
export const CreditHoldListView = (props: HoldListProps): React.ReactElement => {
  const { design, isRtl, texts, format } = props;
  const theme = React.useMemo(() => toV8Theme(design, isRtl), [design, isRtl]);
  const variables = React.useMemo(() => themeVariables(design), [design]);
  const words = React.useMemo(() => ({ texts, format, isRtl }), [texts, format, isRtl]);
  return (
    <ThemeProvider theme={theme} className="o2c-holds" dir={isRtl ? 'rtl' : 'ltr'} style={variables}>
      <WordsProvider value={words}>
        <HoldListBody {...props} />
      </WordsProvider>
    </ThemeProvider>
  );
};
