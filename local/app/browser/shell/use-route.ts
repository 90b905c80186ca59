import * as React from 'react';
import { parseRoute, routeAddress, type Route } from './route';

export interface Navigator {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly back: () => void;
}

/** The current route, kept in the browser's history so that Back works as people expect. */
export function useRoute(): Navigator {
  const [route, setRoute] = React.useState(() => parseRoute(window.location.search));
  React.useEffect(() => {
    const follow = (): void => {
      setRoute(parseRoute(window.location.search));
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const go = React.useCallback((next: Route) => {
    window.history.pushState({}, '', routeAddress(next));
    setRoute(next);
  }, []);
  const back = React.useCallback(() => {
    window.history.back();
  }, []);
  return React.useMemo(() => ({ route, go, back }), [route, go, back]);
}
