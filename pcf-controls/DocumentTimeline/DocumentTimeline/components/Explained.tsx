import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { factName, factValue, known } from '../model/event-text';
import { type Explanation } from '../model/timeline-event';

/** A decision opened up: by which rule, on which facts, and what would have changed it. */
export const Explained = ({ explanation }: { readonly explanation: Explanation }): React.ReactElement => {
  const { texts, format } = useWords();
  const { rule, outcome, inputs, counterfactual } = explanation;
  return (
    <div className="o2c-timeline__explained">
      <dl>
        {rule === '' ? null : <Entry name={texts('explained_rule')} value={rule} />}
        {outcome === '' ? null : <Entry name={texts('explained_outcome')} value={known(texts, 'outcome', outcome)} />}
        {inputs.map((fact) => (
          <Entry key={fact.name} name={factName(fact, texts)} value={factValue(fact, format)} />
        ))}
      </dl>
      {counterfactual === '' ? null : (
        <p className="o2c-timeline__counterfactual">
          <strong>{texts('explained_counterfactual')}</strong> <bdi>{counterfactual}</bdi>
        </p>
      )}
    </div>
  );
};

const Entry = ({ name, value }: { readonly name: string; readonly value: string }): React.ReactElement => (
  <div className={value.includes('\n') ? 'o2c-timeline__lines' : ''}>
    <dt>{name}</dt>
    <dd>
      <bdi>{value}</bdi>
    </dd>
  </div>
);
