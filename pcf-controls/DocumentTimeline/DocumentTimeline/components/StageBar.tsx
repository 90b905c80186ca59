import * as React from 'react';
import { Glyph, useWords } from '@o2c/pcf-shared';
import { GLYPHS, stageGlyph } from '../model/glyphs';
import { type StageState } from '../model/stage-states';
import { STAGES, type Stage, type TimelineEvent } from '../model/timeline-event';

export interface StageBarProps {
  readonly events: readonly TimelineEvent[];
  /** Empty for a customer, who stands nowhere. */
  readonly states: ReadonlyMap<Stage, StageState>;
  readonly chosen: ReadonlySet<Stage>;
  readonly choose: (stages: ReadonlySet<Stage>) => void;
}

/** The way from captured to paid, where it stands, and the filter by stage in one. */
export const StageBar = (props: StageBarProps): React.ReactElement => {
  const { texts } = useWords();
  const standing = STAGES.find((stage) => (props.states.get(stage) ?? 'done') !== 'done');
  return (
    <ol className="o2c-timeline__stages" aria-label={texts('stages_label')}>
      {STAGES.map((stage) => (
        <Step key={stage} stage={stage} isStanding={stage === standing} {...props} />
      ))}
    </ol>
  );
};

interface StepProps extends StageBarProps {
  readonly stage: Stage;
  readonly isStanding: boolean;
}

const Step = ({ stage, isStanding, events, states, chosen, choose }: StepProps): React.ReactElement => {
  const { texts, format } = useWords();
  const count = events.filter((event) => event.stage === stage).length;
  const state = states.get(stage);
  const press = (): void => {
    const next = new Set(chosen);
    if (!next.delete(stage)) next.add(stage);
    choose(next);
  };
  return (
    <li
      className={`o2c-timeline__stage o2c-timeline__stage--${state ?? 'none'}`}
      {...(isStanding ? { 'aria-current': 'step' as const } : {})}
    >
      <button type="button" aria-pressed={chosen.has(stage)} onClick={press} title={texts('filter_stage')}>
        <span className="o2c-timeline__stage-mark">
          {state === 'done' ? <Glyph path={GLYPHS.check} /> : <Glyph path={stageGlyph(stage)} />}
        </span>
        <span className="o2c-timeline__stage-text">
          <span className="o2c-timeline__stage-name">{texts(`stage_${stage}`)}</span>
          <bdi className="o2c-timeline__stage-state">
            {state === undefined ? texts.plural('events', count) : texts(`state_${state}`)}
          </bdi>
        </span>
        {state === undefined ? null : (
          <span className="o2c-timeline__stage-count">
            <span className="o2c-visually-hidden">{texts.plural('events', count)}</span>
            <span aria-hidden>{format.integer(count)}</span>
          </span>
        )}
      </button>
    </li>
  );
};
