import * as React from 'react';
import { Icon, type IconName, useWords } from '@o2c/pcf-shared';

export interface ToolbarAction {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly run: () => void;
}

export interface ToolbarProps {
  readonly actions: readonly ToolbarAction[];
  readonly children: React.ReactNode;
}

/** What can be asked on the left, what can be done on the right; wraps where the form is narrow. */
export const Toolbar = ({ actions, children }: ToolbarProps): React.ReactElement => (
  <div className="o2c-aging__toolbar" role="group" aria-label={useWords().texts('toolbar_label')}>
    {children}
    <div className="o2c-aging__actions">
      {actions.map(({ key, icon, label, pressed, run }) => (
        <button
          key={key}
          type="button"
          className="o2c-aging__icon-button"
          aria-label={label}
          title={label}
          aria-pressed={pressed}
          onClick={run}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  </div>
);
