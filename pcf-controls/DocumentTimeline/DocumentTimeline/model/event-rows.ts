import { type Kind } from '../sources/kinds';
import { CREATED_BY } from '../sources/selections';
import { shownOf, textOf, type Row } from '../sources/cells';
import { type RowsByTable } from '../sources/timeline-source';
import { type RecordLink, type Stage, type TimelineEvent, type Tone, type What, type Why } from './timeline-event';

/** What an event says beyond the row it comes from. */
export interface Happening {
  readonly what: What;
  readonly stage: Stage;
  /** ISO day or instant. */
  readonly when: string;
  readonly tone?: Tone;
  readonly subject?: string;
  readonly amount?: string;
  readonly detail?: string;
  readonly who?: string;
  readonly why?: readonly Why[];
}

/** Rows of a table, none when it was not read. */
export const rowsOf = (rows: RowsByTable, kind: Kind): readonly Row[] => rows.get(kind.table) ?? [];

/** The record a row is. */
export const linkOf = (kind: Kind, row: Row): RecordLink => ({ table: kind.table, id: textOf(row, kind.id) });

/** An event of a row; the record is its link, who made the row is who, unless the happening says otherwise. None without a date. */
export function eventOf(kind: Kind, row: Row, happening: Happening): readonly TimelineEvent[] {
  const { what, stage, when, tone = 'neutral', why = [] } = happening;
  if (when === '') return [];
  const link = linkOf(kind, row);
  // Application users are named with a number sign in front.
  const who = (happening.who ?? shownOf(row, CREATED_BY)).replace(/^# /, '');
  return [
    {
      id: `${link.id}:${what}`,
      what,
      stage,
      day: when.slice(0, 10),
      at: when.length > 10 ? when : '',
      subject: happening.subject ?? textOf(row, kind.name),
      why,
      tone,
      link,
      ...(happening.amount ? { amount: happening.amount } : {}),
      ...(happening.detail ? { detail: happening.detail } : {}),
      ...(who ? { who } : {}),
    },
  ];
}

/** Words somebody wrote, as a reason; none when there are none. */
export const wordsAsWhy = (text: string): readonly Why[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** Parts that are there, with a middle dot between: carrier and number, channel and address. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
