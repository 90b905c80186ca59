/** The standard lists a table has: what each is for decides its query type. */
export type ViewPurpose = 'active' | 'inactive' | 'lookup' | 'quickFind' | 'associated' | 'advancedFind';

export interface ViewDeclaration {
  readonly table: string;
  readonly purpose: ViewPurpose;
  readonly label: string;
  /** Logical names, the primary name first. */
  readonly columns: readonly string[];
  /** Text columns a quick find looks into. */
  readonly searched: readonly string[];
  readonly sortedBy: string;
  readonly descending: boolean;
}
