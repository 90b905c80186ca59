import * as React from 'react';
import { Icon, type IconName } from './Icon';

export interface Command {
  readonly name: string;
  readonly icon: IconName;
  readonly run: () => void;
  readonly off?: boolean;
  readonly primary?: boolean;
}

/** The commands of a page, in one row that wraps. */
export const CommandBar = ({ commands }: { readonly commands: readonly Command[] }): React.ReactElement => (
  <div className="command-bar" role="group" aria-label="Commands">
    {commands.map(({ name, icon, run, off, primary }) => (
      <button
        key={name}
        type="button"
        className={primary === true ? 'command primary' : 'command'}
        disabled={off}
        aria-label={name}
        onClick={run}
      >
        <Icon name={icon} mirrored={icon === 'back'} />
        <span>{name}</span>
      </button>
    ))}
  </div>
);
