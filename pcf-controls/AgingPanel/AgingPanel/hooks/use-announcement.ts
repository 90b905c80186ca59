import { useWords, type Words } from '@o2c/pcf-shared';
import { type Reading } from '../sources/receivables-source';
import { type Basis, type CurrencyAging } from '../view-model/aging-model';
import { bucketLabel } from '../view-model/bucket-label';
import { type BucketSelection } from './use-bucket-selection';
import { type DrillState } from './use-drill';

export interface AnnouncementFacts {
  readonly aging: CurrencyAging | undefined;
  readonly basis: Basis;
  readonly selection: BucketSelection;
  readonly drill: DrillState;
  readonly busy: boolean;
  readonly reading: Reading;
}

/** What a screen reader hears when something on the panel has changed: the row in focus, the selection, or the new figures. */
export function useAnnouncement(facts: AnnouncementFacts): string {
  const words = useWords();
  const { aging, busy, drill, selection, reading } = facts;
  if (busy) return words.texts('loading');
  // The blank itself is a status: saying it here too would say it twice.
  if (aging === undefined) return '';
  if (drill.active !== undefined) return rowSentence(facts, aging, words);
  if (selection.pressed.size > 0) return selectionSentence(facts, words);
  return words.texts('said_figures', {
    day: words.format.day(reading.asOf),
    amount: words.format.money(aging.total),
    overdue: words.format.money(aging.overdue),
  });
}

function rowSentence({ basis, drill }: AnnouncementFacts, aging: CurrencyAging, { texts, format }: Words): string {
  const row = drill.rows[drill.active ?? 0];
  const bucket = aging.buckets[row?.bucket ?? 0];
  if (row === undefined || bucket === undefined) return '';
  return texts('said_row', {
    row: format.integer((drill.active ?? 0) + 1),
    rows: format.integer(drill.rows.length),
    document: row.document,
    bucket: bucketLabel(bucket, basis, texts),
    amount: format.money(row.open),
  });
}

function selectionSentence({ drill }: AnnouncementFacts, { texts, format }: Words): string {
  if (drill.check === undefined) return '';
  return texts('said_selection', {
    items: texts.plural('items', drill.rows.length),
    amount: format.money(drill.check.rows),
  });
}
