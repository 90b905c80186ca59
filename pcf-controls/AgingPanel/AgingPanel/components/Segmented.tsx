import * as React from 'react';
import { Field } from './Field';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string;
}

export interface SegmentedProps<T> {
  readonly caption: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few: a row of toggle buttons of which exactly one is pressed. */
export function Segmented<T extends string>(props: SegmentedProps<T>): React.ReactElement {
  const { caption, choices, chosen, onChoose } = props;
  return (
    <Field caption={caption}>
      <div role="group" aria-label={caption} className="o2c-aging__segmented">
        {choices.map(({ value, label, detail }) => (
          <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
            <span>{label}</span>
            {detail === undefined ? null : <bdi className="o2c-aging__segment-detail">{detail}</bdi>}
          </button>
        ))}
      </div>
    </Field>
  );
}
