import * as React from 'react';
import { useWords, type Texts } from '@o2c/pcf-shared';
import { type CreditRefusal } from '../sources/credit-source';
import { Blank } from './Blank';

export interface RefusalBlankProps {
  readonly refusal: CreditRefusal;
  readonly retry: () => void;
}

/** Nothing could be read: why in a plain sentence, what to tell support, and Retry where trying again may help. */
export const RefusalBlank = ({ refusal, retry }: RefusalBlankProps): React.ReactElement => {
  const { texts } = useWords();
  const isFinal = refusal.code === 'credit.no-permission' || refusal.code === 'credit.unreadable-snapshot';
  return (
    <Blank
      icon={refusal.code === 'credit.no-permission' ? 'lock' : 'warning'}
      title={texts(titleOf(refusal))}
      detail={detailOf(refusal, texts)}
      action={isFinal ? undefined : { label: texts('retry'), run: retry }}
    />
  );
};

/** Key of the sentence for a refusal. */
export const titleOf = ({ code }: CreditRefusal): string => code.replace(/[.-]/g, '_');

function detailOf(refusal: CreditRefusal, texts: Texts): string {
  if (refusal.code === 'credit.no-permission')
    return refusal.privilege === undefined ? '' : texts('refused_privilege', { privilege: refusal.privilege });
  if (refusal.code !== 'credit.failed') return '';
  const { message, correlationId: id } = refusal;
  return id === undefined ? message : texts('failed_correlation', { message, id });
}
