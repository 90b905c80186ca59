export type PrivilegeDepth = 'Basic' | 'Local' | 'Deep' | 'Global';
export type AccessRight = 'Create' | 'Read' | 'Write' | 'Delete' | 'Append' | 'AppendTo' | 'Assign' | 'Share';

/** One privilege; `subject` is the word in its name: `prvRead` + `o2c_openitem`, or `Account`, `Order`, `Product`. */
export interface PrivilegeDeclaration {
  readonly right: AccessRight;
  readonly subject: string;
  readonly depth: PrivilegeDepth;
}

export interface RoleDeclaration {
  readonly name: string;
  readonly description: string;
  readonly privileges: readonly PrivilegeDeclaration[];
}
