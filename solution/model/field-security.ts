/** What the members of a profile may do with one secured column. */
export interface FieldPermissionDeclaration {
  readonly table: string;
  readonly column: string;
  readonly write: boolean;
}

export interface FieldSecurityProfileDeclaration {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly FieldPermissionDeclaration[];
}
