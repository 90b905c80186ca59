import * as React from 'react';

export interface ChooserProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}

/** One of several legal entities or holds; with one there is nothing to choose. */
export const Chooser = ({ label, choices, chosen, choose }: ChooserProps): React.ReactElement | null =>
  choices.length < 2 ? null : (
    <div role="group" aria-label={label} className="o2c-credit__chooser">
      {choices.map(({ id, text }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
          {text}
        </button>
      ))}
    </div>
  );
