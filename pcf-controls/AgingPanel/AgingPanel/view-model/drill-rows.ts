import { type ItemView } from './aging-model';

export type SortColumn = 'document' | 'documentDate' | 'dueDate' | 'days' | 'amount' | 'open' | 'disputed';

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** What asks for attention first: the latest item on top. */
export const FIRST_SORTING: Sorting = { column: 'days', descending: true };

/** Items of the pressed buckets (all when none is pressed) in the wanted order; equal ones by document, so that the order is one. */
export function drillRows(
  items: readonly ItemView[],
  pressed: ReadonlySet<number>,
  sorting: Sorting,
): readonly ItemView[] {
  const chosen = pressed.size === 0 ? items : items.filter((item) => pressed.has(item.bucket));
  const direction = sorting.descending ? -1 : 1;
  return [...chosen].sort(
    (one, other) =>
      direction * compare(cellOf(one, sorting.column), cellOf(other, sorting.column)) || byDocument(one, other),
  );
}

function cellOf(item: ItemView, column: SortColumn): string | number {
  const cell = item[column];
  return typeof cell === 'object' ? cell.minor : cell;
}

const compare = (one: string | number, other: string | number): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return byText(String(one), String(other));
};

const byDocument = (one: ItemView, other: ItemView): number =>
  byText(one.document, other.document) || byText(one.id, other.id);

/** One collator for all rows: making one per comparison would take seconds for 5,000 rows. */
const collator = new Intl.Collator('en', { numeric: true });
const byText = (one: string, other: string): number => collator.compare(one, other);
