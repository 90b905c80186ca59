import * as React from 'react';
import { type ControlDefinition } from './load-control';

/** Loads a control by its name with prefix, in a language. */
export type ControlLoader = (name: string, lcid: number) => Promise<ControlDefinition>;

export const ControlLoaderContext = React.createContext<ControlLoader | undefined>(undefined);

/** The page's control loader. Throws outside the shell: that is a mistake in the code, not a state. */
export function useControlLoader(): ControlLoader {
  const loader = React.useContext(ControlLoaderContext);
  if (loader === undefined) throw new Error('Rendered outside the shell.');
  return loader;
}
