import * as React from 'react';
import { Icon, type IconName } from '@o2c/pcf-shared';

export interface BlankProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** No rows: why, and what to do about it. */
export const Blank = ({ icon, title, detail, action }: BlankProps): React.ReactElement => (
  <div className="o2c-holds__blank" role="status">
    <Icon name={icon} className="o2c-holds__blank-icon" />
    <p className="o2c-holds__blank-title">{title}</p>
    {detail === undefined ? null : <p className="o2c-holds__subtle">{detail}</p>}
    {action === undefined ? null : (
      <button type="button" className="o2c-holds__button" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);
