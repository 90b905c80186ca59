import * as React from 'react';
import { useWords, type Words } from '../words/use-words';
import { ExposureBar } from './ExposureBar';
import { type Evaluation } from './evaluation';
import { explanationText } from './lever-text';
import { estimate, freeing, inputsOf, NO_CHANGE, type Estimate, type WhatIfInputs } from './what-if';

export interface WhatIfProps {
  readonly evaluation: Evaluation;
  readonly onClose: () => void;
}

const FIELDS = ['payment', 'limitRaise', 'orderReduction', 'days'] as const;

/** What the same rules would say if money came, the limit rose or the document shrank; computed here and labelled so. */
export const WhatIf = ({ evaluation, onClose }: WhatIfProps): React.ReactElement => {
  const words = useWords();
  const { texts } = words;
  const [inputs, setInputs] = React.useState<WhatIfInputs>(NO_CHANGE);
  const explanation = React.useMemo(() => freeing(evaluation), [evaluation]);
  const found = React.useMemo(() => estimate(evaluation, inputs), [evaluation, inputs]);
  const combination = explanation === undefined ? undefined : inputsOf(explanation);
  return (
    <section className="o2c-credit__whatif" aria-label={texts('whatif_label')}>
      <h3>
        {texts('whatif_label')} <em className="o2c-credit__tag">{texts('whatif_estimate')}</em>
      </h3>
      {explanation === undefined ? null : <p>{explanationText(explanation, words)}</p>}
      <Inputs inputs={inputs} set={setInputs} refused={found.ok ? undefined : found.refused} />
      <div className="o2c-credit__buttons">
        {combination === undefined ? null : (
          <button type="button" className="o2c-credit__button" onClick={() => setInputs(combination)}>
            {texts('whatif_first')}
          </button>
        )}
        <button type="button" className="o2c-credit__link" onClick={onClose}>
          {texts('close')}
        </button>
      </div>
      {found.ok ? <ExposureBar position={found.value.position} limitNote="" /> : null}
      <p role="status" className="o2c-credit__verdict">
        {found.ok ? verdictText(found.value, words) : texts('whatif_unreadable')}
      </p>
    </section>
  );
};

interface InputsProps {
  readonly inputs: WhatIfInputs;
  readonly set: (inputs: WhatIfInputs) => void;
  readonly refused: keyof WhatIfInputs | undefined;
}

/** The focus goes to the first of them: who opened this wants to type. */
const Inputs = ({ inputs, set, refused }: InputsProps): React.ReactElement => {
  const { texts } = useWords();
  const first = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  return (
    <div className="o2c-credit__inputs">
      {FIELDS.map((field, index) => (
        <label key={field}>
          <span>{texts(`whatif_${field}`)}</span>
          <input
            ref={index === 0 ? first : undefined}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={refused === field}
            value={inputs[field]}
            onChange={({ target }) => set({ ...inputs, [field]: target.value })}
          />
        </label>
      ))}
    </div>
  );
};

const verdictText = ({ remaining }: Estimate, { texts }: Words): string =>
  remaining.length === 0
    ? texts('whatif_cleared')
    : texts('whatif_held', { reasons: remaining.map((cause) => texts(`cause_${cause}`)).join(', ') });
