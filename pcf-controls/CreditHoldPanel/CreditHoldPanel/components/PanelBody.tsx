import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { useReading } from '../hooks/use-reading';
import { type CreditHoldPanelProps } from '../panel-props';
import { Blank } from './Blank';
import { RefusalBlank } from './RefusalBlank';
import { Reading } from './Reading';
import { Skeleton } from './Skeleton';

/** The panel's frame: a reason why there is nothing to show, or how things stand. */
export const PanelBody = (props: CreditHoldPanelProps): React.ReactElement => {
  const { texts } = useWords();
  const { obstacle } = props;
  const title = React.useRef(`o2c-credit-${props.newId()}`).current;
  return (
    <section className="o2c-credit__panel" aria-labelledby={title}>
      <h2 id={title} className="o2c-visually-hidden">
        {texts('panel_label')}
      </h2>
      {typeof obstacle === 'object' ? <p className="o2c-credit__notice o2c-credit--bad">{obstacle.message}</p> : null}
      <Content {...props} />
    </section>
  );
};

const Content = (props: CreditHoldPanelProps): React.ReactElement => {
  const { source, question, obstacle, mode } = props;
  const { texts } = useWords();
  const reading = useReading(obstacle === 'unreadable-column' ? undefined : source, question);
  const { subject, refusal, reload } = reading;
  if (obstacle === 'unreadable-column') return <Blank icon="lock" title={texts('unreadable_column')} />;
  if (question === undefined) return <Blank icon="info" title={texts(`unsaved_${mode}`)} />;
  if (source === undefined) return <Blank icon="info" title={texts('no_source')} />;
  if (subject !== undefined) return <Reading {...props} reading={reading} subject={subject} />;
  if (refusal !== undefined) return <RefusalBlank refusal={refusal} retry={reload} />;
  return <Skeleton label={texts('loading')} />;
};
