import * as React from 'react';
import { type Metadata } from '../dataverse/metadata';
import { type Privileges } from '../privileges/privileges';
import { type Dialogs } from '../dialogs/dialogs';
import { type Display } from '../theme/display';
import { type Person } from './session';
import { type GuardedNavigation } from './use-leave-guard';

/** What every screen may use: who works, how it looks, where to go, and the environment's metadata. */
export interface Host extends GuardedNavigation {
  readonly person: Person;
  readonly display: Display;
  readonly metadata: Metadata;
  readonly privileges: Privileges;
  readonly dialogs: Dialogs;
}

export const HostContext = React.createContext<Host | undefined>(undefined);

/** The host of this screen. Throws outside the shell: that is a mistake in the code, not a state. */
export function useHost(): Host {
  const host = React.useContext(HostContext);
  if (host === undefined) throw new Error('Rendered outside the shell.');
  return host;
}
