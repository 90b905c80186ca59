import { type ChoiceDeclaration } from './choice';

/** What every column says of itself. `property` is the name code uses; `name` the logical name. */
export interface ColumnFacts {
  readonly property: string;
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** The field security profile that lets it be written; absent: the table's privileges decide. */
  readonly securedBy?: string;
}

export type DateTimeBehavior = 'DateOnly' | 'UserLocal' | 'TimeZoneIndependent';

/** What deleting the row pointed at does to the row that points. */
export type OnDelete = 'Restrict' | 'RemoveLink' | 'Cascade';

export type ColumnKind =
  | { readonly type: 'String'; readonly maxLength: number; readonly format: 'text' | 'email' }
  | { readonly type: 'Memo'; readonly maxLength: number }
  | { readonly type: 'Integer'; readonly min: number; readonly max: number }
  | { readonly type: 'Decimal'; readonly precision: number; readonly min: number; readonly max: number }
  | { readonly type: 'Money'; readonly precision: number; readonly precisionSource: 0 | 2 }
  | { readonly type: 'Boolean'; readonly initially: boolean }
  | { readonly type: 'Choice'; readonly choice: ChoiceDeclaration }
  | { readonly type: 'DateTime'; readonly behavior: DateTimeBehavior }
  | { readonly type: 'Lookup'; readonly target: string; readonly onDelete: OnDelete }
  | { readonly type: 'File'; readonly maxSizeInKilobytes: number };

/** A column of one of our tables, or one we add to a standard table. */
export type ColumnDeclaration = ColumnFacts & ColumnKind;

export type LookupDeclaration = Extract<ColumnDeclaration, { type: 'Lookup' }>;
