import { type Navigation } from '../metadata/catalogue';
import { type Reference, type Row } from '../store/row';

/** A row on its way in: columns typed by the metadata, nested rows apart. What it does not name is not touched. */
export interface Entity {
  readonly table: string;
  /** The primary key, when the caller chose it or the row exists. */
  readonly id?: string;
  readonly values: Row;
  readonly related: readonly RelatedRows[];
}

/** Deep insert: rows to create, or existing ones to link, behind one navigation property. */
export interface RelatedRows {
  readonly navigation: Navigation;
  readonly items: readonly RelatedItem[];
}

export type RelatedItem =
  { readonly kind: 'create'; readonly entity: Entity } | { readonly kind: 'link'; readonly reference: Reference };
