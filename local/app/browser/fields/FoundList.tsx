import * as React from 'react';
import { type Reference } from '../forms/record';

export interface FoundListProps {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Reference[];
  readonly active: number;
  readonly choose: (found: Reference) => void;
}

/** The rows a lookup search found. */
export const FoundList = ({ id, label, found, active, choose }: FoundListProps): React.ReactElement => (
  <ul id={`${id}-list`} role="listbox" aria-label={label} className="lookup-list">
    {found.map((reference, index) => (
      <li
        key={reference.id}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === active}
        onMouseDown={(event) => {
          // The press must not take the focus from the box before the choice is made.
          event.preventDefault();
          choose(reference);
        }}
      >
        {reference.name}
      </li>
    ))}
  </ul>
);
