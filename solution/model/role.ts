export type PrivilegeDepth = 'Basic' | 'Local' | 'Deep' | 'Global';
export type AccessRight = 'Create' | 'Read' | 'Write' | 'Delete' | 'Append' | 'AppendTo' | 'Assign' | 'Share';
/** Rights over no table. */
export type MiscellaneousRight = 'ActOnBehalfOf';

/** One privilege; `subject` is the word in its name: `prvRead` + `o2c_openitem`, or `Account`, `Order`, `Product`; or `AnotherUser`. */
export interface PrivilegeDeclaration {
  readonly right: AccessRight | MiscellaneousRight;
  readonly subject: string;
  readonly depth: PrivilegeDepth;
}

export interface RoleDeclaration {
  readonly name: string;
  readonly description: string;
  readonly privileges: readonly PrivilegeDeclaration[];
}
