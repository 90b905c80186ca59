import { formatterOf, hasMethod, isOffline, wordsOf } from '@o2c/pcf-shared';
import { hostActions } from './host-actions';
import { hostQuestion } from './host-question';
import { type IInputs } from './panel-inputs';
import { type AgingPanelProps } from './panel-props';
import { type ReceivablesSource } from './sources/receivables-source';
import { snapshotReceivables } from './sources/snapshot-receivables';
import { webApiReceivables } from './sources/web-api-receivables';

type Context = ComponentFramework.Context<IInputs>;

/** What lives as long as the control does; everything else is read from the context at each update. */
export interface PanelHost {
  readonly propsOf: (context: Context) => AgingPanelProps;
}

/**
 * Ties the panel to one host. Source, texts and formats stay the same objects from update to update: the view reads anew when
 * one of them changes, and a host calls `updateView` far more often than that.
 */
export function hostOf(first: Context): PanelHost {
  let latest = first;
  const now = (): string => new Date().toISOString();
  const online = onlineSource(first, { isOffline: () => isOffline(latest), now });
  const snapshots = lastOnly(snapshotReceivables);
  const words = wordsOf(first, formatterOf(first));
  const actions = hostActions(() => latest);
  return {
    propsOf: (context) => {
      latest = context;
      const { parameters, mode, fluentDesignLanguage, userSettings } = context;
      const snapshot = parameters.snapshot?.raw ?? '';
      return {
        ...hostQuestion(context),
        ...words,
        ...actions,
        source: snapshot === '' ? online : snapshots(snapshot),
        now,
        compact: parameters.density?.raw === 'compact',
        shortcuts: parameters.shortcuts?.raw !== false,
        staleAfterMinutes: parameters.staleAfterMinutes?.raw ?? 60,
        gridHeight: parameters.gridHeight?.raw ?? 480,
        allocatedWidth: mode.allocatedWidth,
        design: fluentDesignLanguage,
        isRtl: userSettings.isRTL,
      };
    },
  };
}

/** A canvas host has no Web API, or one whose calls throw: then there is no online source. */
function onlineSource(
  context: Context,
  rest: { readonly isOffline: () => boolean; readonly now: () => string },
): ReceivablesSource | undefined {
  return hasMethod(context.webAPI, 'retrieveMultipleRecords')
    ? webApiReceivables({ webApi: context.webAPI, ...rest })
    : undefined;
}

/** Remembers the result for the last argument. */
function lastOnly<Argument, Result>(make: (argument: Argument) => Result): (argument: Argument) => Result {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
