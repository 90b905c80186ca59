import * as React from 'react';
import { Icon, type IconName, type Status } from '@o2c/pcf-shared';

export interface NoticeProps {
  readonly status: Status;
  readonly icon: IconName;
  readonly children: React.ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A sentence about the rows below it, with the next step where there is one. */
export const Notice = ({ status, icon, children, action }: NoticeProps): React.ReactElement => (
  <div className={`o2c-holds__notice o2c-holds__tone--${status}`}>
    <Icon name={icon} />
    <span className="o2c-holds__notice-text">{children}</span>
    {action === undefined ? null : (
      <button type="button" className="o2c-holds__link" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);
