import * as React from 'react';
import { type Dialogs } from '../dialogs/dialogs';
import { type Navigator } from './use-route';

/** Ways out of a page, and the mark a form sets while it holds changes that are not saved. */
export interface GuardedNavigation extends Pick<Navigator, 'go' | 'back'> {
  readonly unsaved: React.MutableRefObject<boolean>;
}

const question = {
  title: 'Unsaved changes',
  text: 'Your changes have not been saved. If you leave now, they are lost.',
  confirm: 'Discard changes',
  cancel: 'Stay',
};

/** Asks before a page with unsaved changes is left by the app's own ways; the browser asks itself when the page is closed. */
export function useLeaveGuard({ go, back }: Pick<Navigator, 'go' | 'back'>, dialogs: Dialogs): GuardedNavigation {
  const unsaved = React.useRef(false);
  React.useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
    };
  }, []);
  return React.useMemo(() => {
    const leave = async (move: () => void): Promise<void> => {
      if (unsaved.current && !(await dialogs.ask(question))) return;
      unsaved.current = false;
      move();
    };
    return {
      unsaved,
      go: (route) => {
        void leave(() => {
          go(route);
        });
      },
      back: () => {
        void leave(back);
      },
    };
  }, [go, back, dialogs]);
}
