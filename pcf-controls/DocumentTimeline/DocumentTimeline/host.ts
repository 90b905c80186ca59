import { hasMethod, isOffline, isoOfHostDate, localeOf, plainFormatterOf, recordIdOf, wordsOf } from '@o2c/pcf-shared';
import { type RecordLink } from './model/timeline-event';
import { type Subject } from './sources/timeline-source';
import { webApiTimeline } from './sources/web-api-timeline';
import { type IInputs } from './timeline-inputs';
import { type TimelineProps } from './timeline-props';

type Context = ComponentFramework.Context<IInputs>;

/** What lives as long as the control does; everything else is read from the context at each update. */
export interface TimelineHost {
  readonly propsOf: (context: Context) => TimelineProps;
}

/** Ties the timeline to one host. Source, texts and formats stay the same objects: the view reads anew when one of them changes. */
export function hostOf(first: Context): TimelineHost {
  let latest = first;
  const source = hasMethod(first.webAPI, 'retrieveRecord')
    ? webApiTimeline({
        webApi: first.webAPI,
        mayRead: (table) => mayRead(latest, table),
        isOffline: () => isOffline(latest),
      })
    : undefined;
  const words = wordsOf(first, { ...plainFormatterOf(first), money: moneyFormat(first) });
  const open = ({ table, id }: RecordLink): void =>
    void latest.navigation.openForm({ entityName: table, entityId: id, openInNewWindow: false });
  let subject: Subject | undefined;
  return {
    propsOf: (context) => {
      latest = context;
      subject = sameOrNew(subject, subjectOf(context));
      const { parameters, fluentDesignLanguage, userSettings, navigation } = context;
      return {
        ...words,
        subject,
        source,
        shortcuts: parameters.shortcuts?.raw !== false,
        gridHeight: parameters.gridHeight?.raw ?? 640,
        today: isoOfHostDate(new Date()),
        design: fluentDesignLanguage,
        isRtl: userSettings.isRTL,
        onOpen: hasMethod(navigation, 'openForm') ? open : undefined,
      };
    },
  };
}

/** The record on the form: by its id where the host tells it, else by the key in the bound column; a new one is none yet. */
function subjectOf(context: Context): Subject | undefined {
  const { recordKey, recordType } = context.parameters;
  const id = recordIdOf(context);
  const key = recordKey.raw?.trim() ?? '';
  if (id === undefined && key === '') return undefined;
  return { type: recordType?.raw ?? 'order', id, key };
}

const sameOrNew = (before: Subject | undefined, now: Subject | undefined): Subject | undefined =>
  before !== undefined &&
  now !== undefined &&
  before.type === now.type &&
  before.id === now.id &&
  before.key === now.key
    ? before
    : now;

/**
 * Amounts in the facts of a decision. Their digits are the browser's, which are ISO 4217's (ECMA-402): our own table of currencies would be a
 * twentieth of the control, and documents' amounts come formatted from Dataverse.
 */
function moneyFormat({ userSettings }: Context): TimelineProps['format']['money'] {
  const locale = localeOf(userSettings.languageId);
  return ({ minor, currency }) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  };
}

const READ = 2;
/** Any depth: which rows, Dataverse decides. */
const ANY_DEPTH = -1;

/** What the host cannot tell counts as readable: Dataverse will say when it is not. */
function mayRead({ utils }: Context, table: string): boolean {
  if (!hasMethod(utils, 'hasEntityPrivilege')) return true;
  try {
    return utils.hasEntityPrivilege(table, READ, ANY_DEPTH);
  } catch {
    // Some hosts have the method and throw when it is called (spec/ux.md 1.6).
    return true;
  }
}
