import { type Row } from '../../store/row';

/** How a caller names one row: by primary key or by an alternate key (key columns with their values). */
export type RecordAddress =
  | { readonly kind: 'id'; readonly table: string; readonly id: string }
  | { readonly kind: 'key'; readonly table: string; readonly values: Row };
