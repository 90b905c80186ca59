import { type Json } from '../dataverse/read-json';
import { type RowPage } from '../dataverse/rows';

/** The pages a dataset holds at the moment, one after the other. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Json[];
  readonly more: boolean;
  /** Of all rows of the query; -1 when the server did not tell. */
  readonly total: number;
}

export const noPages: PageRange = { first: 1, last: 1, rows: [], more: false, total: -1 };

/** Where a page that was read goes: alone, after what is there, or before it. */
export type Placing = 'alone' | 'after' | 'before';

/** The range with the page in it. `more` is the last page's own word. */
export function withPage(range: PageRange, page: RowPage & { readonly number: number }, placing: Placing): PageRange {
  const total = page.totalExceeded ? -1 : (page.total ?? -1);
  switch (placing) {
    case 'alone':
      return { first: page.number, last: page.number, rows: page.rows, more: page.more, total };
    case 'after':
      return { first: range.first, last: page.number, rows: [...range.rows, ...page.rows], more: page.more, total };
    case 'before':
      return { ...range, first: page.number, rows: [...page.rows, ...range.rows], total };
  }
}
