import * as React from 'react';

type State = ComponentFramework.Dictionary;

export const KeptStates = React.createContext<Map<string, State>>(new Map<string, State>());

/** What a control kept with `setControlState`: it lasts as long as the page, per control of a form. */
export function useKeptState(controlId: string): readonly [State, (state: State) => void] {
  const states = React.useContext(KeptStates);
  return [
    states.get(controlId) ?? {},
    (state) => {
      states.set(controlId, state);
    },
  ];
}
