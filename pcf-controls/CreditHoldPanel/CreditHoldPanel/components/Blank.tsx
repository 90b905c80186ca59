import * as React from 'react';
import { Icon, type IconName } from '@o2c/pcf-shared';

export interface BlankProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** The panel without figures: why, and what to do about it. */
export const Blank = ({ icon, title, detail = '', action }: BlankProps): React.ReactElement => (
  <div className="o2c-credit__blank" role="status">
    <Icon name={icon} className="o2c-credit__blank-icon" />
    <p>
      <strong>{title}</strong>
    </p>
    {detail === '' ? null : <p className="o2c-credit__subtle">{detail}</p>}
    {action === undefined ? null : (
      <button type="button" className="o2c-credit__button" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);
