import * as React from 'react';
import { useWords, type Texts } from '@o2c/pcf-shared';
import { type TimelineRefusal } from '../sources/timeline-source';
import { Blank } from './Blank';

export interface RefusalBlankProps {
  readonly refusal: TimelineRefusal;
  readonly retry: () => void;
}

/** Nothing could be read: why in a plain sentence, what to tell support, and Retry. */
export const RefusalBlank = ({ refusal, retry }: RefusalBlankProps): React.ReactElement => {
  const { texts } = useWords();
  const icon = refusal.code === 'timeline.no-permission' ? 'lock' : 'warning';
  const action = refusal.code === 'timeline.no-permission' ? undefined : { label: texts('retry'), run: retry };
  const title = texts(`refused_${refusal.code.replace('timeline.', '').replace('-', '_')}`);
  return <Blank icon={icon} title={title} detail={detailOf(refusal, texts)} action={action} />;
};

function detailOf(refusal: TimelineRefusal, texts: Texts): string {
  switch (refusal.code) {
    case 'timeline.no-permission':
      return refusal.privilege === undefined ? '' : texts('refused_privilege', { privilege: refusal.privilege });
    case 'timeline.failed': {
      const id = refusal.correlationId;
      return id === undefined ? refusal.message : texts('refused_correlation', { message: refusal.message, id });
    }
    case 'timeline.offline':
    case 'timeline.not-found':
      return '';
  }
}
