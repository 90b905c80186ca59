import { formatterOf, hasMethod, isOffline, isoOfHostDate, recordIdOf, wordsOf } from '@o2c/pcf-shared';
import { hostRequests, type HostOutbox } from './host-requests';
import { type IInputs, type IOutputs } from './panel-inputs';
import { type CreditHoldPanelProps } from './panel-props';
import { type CreditQuestion, type CreditSource } from './sources/credit-source';
import { snapshotCredit } from './sources/snapshot-credit';
import { webApiAuthority } from './sources/web-api-authority';
import { webApiCredit } from './sources/web-api-credit';

type Context = ComponentFramework.Context<IInputs>;

/** What lives as long as the control does; everything else is read from the context at each update. */
export interface PanelHost {
  readonly propsOf: (context: Context) => CreditHoldPanelProps;
  readonly outputs: () => IOutputs;
}

/** Ties the panel to one host. Sources, texts and formats stay the same objects: the view reads anew when one of them changes. */
export function hostOf(first: Context, notify: () => void): PanelHost {
  let latest = first;
  const outbox: HostOutbox = { pending: undefined, notify };
  const fixed = fixedParts(first, () => latest, outbox);
  const snapshots = lastOnly((json: string) => snapshotCredit(json, today));
  let question: CreditQuestion | undefined;
  return {
    outputs: () => (outbox.pending === undefined ? {} : { pendingAction: outbox.pending }),
    propsOf: (context) => {
      latest = context;
      const { parameters, fluentDesignLanguage, userSettings } = context;
      const asked = questionOf(context);
      question = isSame(question, asked) ? question : asked;
      const snapshot = parameters.snapshot?.raw ?? '';
      return {
        ...fixed,
        question,
        mode: asked?.mode ?? parameters.mode?.raw ?? 'order',
        obstacle: obstacleOf(parameters.recordKey),
        source: snapshot === '' ? fixed.source : snapshots(snapshot),
        today: today(),
        compact: parameters.density?.raw === 'compact',
        shortcuts: parameters.shortcuts?.raw !== false,
        staleAfterMinutes: parameters.staleAfterMinutes?.raw ?? 60,
        offline: isOffline(context),
        design: fluentDesignLanguage,
        isRtl: userSettings.isRTL,
      };
    },
  };
}

const now = (): string => new Date().toISOString();
const today = (): string => isoOfHostDate(new Date());

function fixedParts(first: Context, latest: () => Context, outbox: HostOutbox) {
  const reads = hasMethod(first.webAPI, 'retrieveMultipleRecords');
  const source: CreditSource | undefined = reads
    ? webApiCredit({ webApi: first.webAPI, isOffline: () => isOffline(latest()), now, today })
    : undefined;
  const onOpen: CreditHoldPanelProps['onOpen'] = hasMethod(first.navigation, 'openForm')
    ? ({ table, id }) => void latest().navigation.openForm({ entityName: table, entityId: id, openInNewWindow: false })
    : undefined;
  return {
    ...wordsOf(first, formatterOf(first)),
    source,
    authority: reads ? webApiAuthority(first.webAPI, first.userSettings.securityRoles) : undefined,
    requests: hostRequests(latest, outbox, now),
    newId: () => crypto.randomUUID(),
    clock: () => Date.now(),
    now,
    onOpen,
  };
}

/** The record on the form: by its id where the host tells it, else by the key in the bound column; a new one is none yet. */
function questionOf(context: Context): CreditQuestion | undefined {
  const { recordKey, mode, creditStatus, snapshot } = context.parameters;
  const id = recordIdOf(context);
  const key = recordKey.raw?.trim() ?? '';
  if (id === undefined && key === '' && (snapshot?.raw ?? '') === '') return undefined;
  return { mode: mode?.raw ?? 'order', id, key, status: creditStatus?.raw ?? undefined };
}

const isSame = (before: CreditQuestion | undefined, now: CreditQuestion | undefined): boolean =>
  before?.mode === now?.mode && before?.id === now?.id && before?.key === now?.key && before?.status === now?.status;

function obstacleOf(recordKey: IInputs['recordKey']): CreditHoldPanelProps['obstacle'] {
  if (recordKey.security?.readable === false) return 'unreadable-column';
  return recordKey.error && recordKey.errorMessage !== '' ? { message: recordKey.errorMessage } : undefined;
}

/** Remembers the result for the last argument. */
function lastOnly<Argument, Result>(make: (argument: Argument) => Result): (argument: Argument) => Result {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
