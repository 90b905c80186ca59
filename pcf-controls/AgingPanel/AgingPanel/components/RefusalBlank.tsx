import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type ReadRefusal } from '../sources/receivables-source';
import { refusalText } from '../view-model/refusal-text';
import { Blank } from './Blank';

export interface RefusalBlankProps {
  readonly refusal: ReadRefusal;
  readonly onRetry: () => void;
}

/** Nothing could be read: why in a plain sentence, what to tell support, and Retry where trying again may help. */
export const RefusalBlank = ({ refusal, onRetry }: RefusalBlankProps): React.ReactElement => {
  const { texts } = useWords();
  const { title, detail, icon, mayRetry } = refusalText(refusal, texts);
  return (
    <Blank
      icon={icon}
      title={title}
      detail={detail}
      action={mayRetry ? { label: texts('retry'), run: onRetry } : undefined}
    />
  );
};
