import * as React from 'react';
import { useHost } from './host';
import { routeAddress, type Route } from './route';

export interface LinkProps {
  readonly to: Route;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: React.ReactNode;
}

/** A real link that moves inside the app; with a modifier key the browser does what it always does. */
export const Link = ({ to, className, current, children }: LinkProps): React.ReactElement => {
  const { go } = useHost();
  const follow = (event: React.MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      href={routeAddress(to)}
      className={className}
      onClick={follow}
      {...(current === true ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
};
