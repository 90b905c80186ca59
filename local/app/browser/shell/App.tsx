import * as React from 'react';
import { useDialogs } from '../dialogs/use-dialogs';
import { applyDisplay } from '../theme/apply-display';
import { keepDisplayChoice, readDisplayChoice, type DisplayChoice } from '../theme/display';
import { loadTokens } from '../theme/load-tokens';
import { Failure } from './Failure';
import { HostContext, type Host } from './host';
import { loadStart, type Started } from './load-start';
import { Shell } from './Shell';
import { useLoaded } from './use-loaded';
import { useLeaveGuard } from './use-leave-guard';
import { useRoute } from './use-route';

/** Loads what every screen needs (who, which app, how it looks), then shows the shell. */
export const App = (): React.ReactElement => {
  const [choice, choose] = React.useState(() => readDisplayChoice(window.location.search));
  const themes = useLoaded('themes', loadTokens);
  const start = useLoaded(`start|${choice.lcid}`, () => loadStart(choice.lcid));
  const tokens = themes.state === 'ready' ? themes.value[choice.theme] : undefined;
  const display = React.useMemo(() => tokens && { ...choice, tokens }, [choice, tokens]);
  React.useLayoutEffect(() => {
    if (display) applyDisplay(display);
  }, [display]);
  if (themes.state === 'failed') return <Failure error={themes.error} />;
  if (start.state === 'failed')
    return (
      <Failure
        error={start.error}
        retry={() => {
          window.location.reload();
        }}
      />
    );
  const started = start.state === 'ready' ? start.value : start.previous;
  if (display === undefined || started === undefined)
    return (
      <p className="starting" role="status">
        Starting…
      </p>
    );
  const change = (next: DisplayChoice): void => {
    keepDisplayChoice(next);
    choose(next);
  };
  return <HostedShell started={started} display={display} change={change} />;
};

interface HostedShellProps {
  readonly started: Started;
  readonly display: Host['display'];
  readonly change: (choice: DisplayChoice) => void;
}

const HostedShell = ({ started, display, change }: HostedShellProps): React.ReactElement => {
  const { route, ...ways } = useRoute();
  const { dialogs, element } = useDialogs();
  const navigation = useLeaveGuard(ways, dialogs);
  const { person, metadata, privileges } = started;
  const host = React.useMemo<Host>(
    () => ({ person, metadata, privileges, display, dialogs, ...navigation }),
    [person, metadata, privileges, display, dialogs, navigation],
  );
  return (
    <HostContext.Provider value={host}>
      <Shell started={started} route={route} change={change} />
      {element}
    </HostContext.Provider>
  );
};
