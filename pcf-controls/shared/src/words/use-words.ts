import * as React from 'react';
import { type Formatter } from '../formatting/formatter';
import { type Texts } from '../text/texts';

/** How a control speaks to this user: texts in the user's language, numbers and days in the user's format. */
export interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly isRtl: boolean;
}

const WordsContext = React.createContext<Words | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

/** The words of the control around this component. Throws outside of one: that is a mistake in the tree, not a state. */
export function useWords(): Words {
  const words = React.useContext(WordsContext);
  if (words === undefined) throw new Error('useWords is used outside of WordsProvider');
  return words;
}
