import * as React from 'react';
import { Glyph, LiveRegion, useWords } from '@o2c/pcf-shared';
import { GLYPHS } from '../model/glyphs';
import { stageStates } from '../model/stage-states';
import { type Stage } from '../model/timeline-event';
import { type TimelineViewProps } from '../view-props';
import { Blank } from './Blank';
import { EventList } from './EventList';
import { Notices } from './Notices';
import { StageBar } from './StageBar';

/** Stage bar, what is missing, and the events of the stages chosen. */
export const Timeline = (props: TimelineViewProps): React.ReactElement => {
  const { subject, reading, events, today, busy, reload } = props;
  const { texts } = useWords();
  const [chosen, choose] = React.useState<ReadonlySet<Stage>>(new Set());
  const states = React.useMemo(() => stageStates(subject.type, reading, today), [subject, reading, today]);
  const shown = React.useMemo(
    () => (chosen.size === 0 ? events : events.filter(({ stage }) => chosen.has(stage))),
    [events, chosen],
  );
  const count = texts.plural('events', shown.length);
  const said = chosen.size === 0 ? count : texts('events_shown', { shown: count, all: events.length });
  return (
    <div className="o2c-timeline__content" aria-busy={busy}>
      {busy ? <span className="o2c-timeline__progress" /> : null}
      <StageBar events={events} states={states} chosen={chosen} choose={choose} />
      <Notices {...props} />
      <div className="o2c-timeline__tools">
        <bdi className="o2c-timeline__quiet">{said}</bdi>
        {chosen.size === 0 ? null : (
          <button type="button" className="o2c-timeline__link" onClick={() => choose(new Set())}>
            {texts('filter_clear')}
          </button>
        )}
        <button
          type="button"
          className="o2c-timeline__icon-button"
          aria-label={texts('refresh')}
          title={texts('refresh')}
          onClick={reload}
        >
          <Glyph path={GLYPHS.refresh} />
        </button>
      </div>
      {shown.length === 0 ? <Nothing isFiltered={chosen.size > 0} /> : <EventList {...props} events={shown} />}
      <LiveRegion message={busy ? texts('loading') : said} />
    </div>
  );
};

const Nothing = ({ isFiltered }: { readonly isFiltered: boolean }): React.ReactElement => {
  const { texts } = useWords();
  return isFiltered ? (
    <Blank icon="info" title={texts('filter_empty')} />
  ) : (
    <Blank icon="info" title={texts('empty')} detail={texts('empty_detail')} />
  );
};
