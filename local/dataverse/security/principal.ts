export type PrivilegeDepth = 'Basic' | 'Local' | 'Deep' | 'Global';
export type AccessRight = 'Create' | 'Read' | 'Write' | 'Delete' | 'Append' | 'AppendTo' | 'Assign' | 'Share';

/** Who a request acts as, resolved once per request. */
export interface Principal {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly organizationId: string;
  readonly teamIds: readonly string[];
  /** Widest depth per privilege name in lower case (`prvreadaccount`), over the roles of the user and of the user's teams. */
  readonly privileges: ReadonlyMap<string, PrivilegeDepth>;
  readonly systemAdministrator: boolean;
  /** Set when the caller impersonates: `createdonbehalfby`. */
  readonly callerId?: string;
  /** The business units below the user's own, at any depth: what Deep reaches beside Local. Absent means none. */
  readonly businessUnitsBelow?: readonly string[];
}
