import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { type Basis, type Measure } from '../view-model/aging-model';

/** What the user may change about the question; the host's values are where each starts. */
export interface PanelSettings {
  readonly asOf: IsoDate;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly setAsOf: (day: IsoDate) => void;
  readonly setBasis: (basis: Basis) => void;
  readonly setMeasure: (measure: Measure) => void;
}

/** Keeps the user's choices; when the host changes one of its values, that value wins again. */
export function usePanelSettings(start: { asOf: IsoDate; basis: Basis; measure: Measure }): PanelSettings {
  const [asOf, setAsOf] = useHostValue(start.asOf);
  const [basis, setBasis] = useHostValue(start.basis);
  const [measure, setMeasure] = useHostValue(start.measure);
  return { asOf, basis, measure, setAsOf, setBasis, setMeasure };
}

function useHostValue<T>(given: T): [T, (value: T) => void] {
  const [state, setState] = React.useState({ given, value: given });
  const fresh = state.given === given ? state : { given, value: given };
  if (fresh !== state) setState(fresh);
  const set = React.useCallback((value: T) => setState((before) => ({ ...before, value })), []);
  return [fresh.value, set];
}
