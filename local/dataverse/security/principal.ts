export type PrivilegeDepth = 'Basic' | 'Local' | 'Deep' | 'Global';
export type AccessRight = 'Create' | 'Read' | 'Write' | 'Delete' | 'Append' | 'AppendTo' | 'Assign' | 'Share';

/** How far one privilege goes, over all the roles that grant it. */
export interface Reach {
  /** The widest depth of all grants. Global reaches every row, whatever stands below. */
  readonly depth: PrivilegeDepth;
  /** Users and teams whose rows it reaches. */
  readonly owners: readonly string[];
  /** Business units whose rows it reaches. */
  readonly units: readonly string[];
}

/** Who a request acts as, resolved once per request. */
export interface Principal {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly organizationId: string;
  /** Owner teams and access teams the user is a member of. */
  readonly teamIds: readonly string[];
  /** By privilege name in lower case (`prvreadaccount`), over the roles of the user and of the user's teams. */
  readonly privileges: ReadonlyMap<string, Reach>;
  readonly systemAdministrator: boolean;
  /** Whether any role is held, directly or through a team: without one nothing is allowed. */
  readonly hasRoles: boolean;
  /** Tables of which some row is shared with the user or a team of the user. */
  readonly sharedTables: ReadonlySet<string>;
  /** Set when the caller impersonates: `createdonbehalfby`. */
  readonly callerId?: string;
  /** The business units below the user's own, at any depth: what Deep reaches beside Local. */
  readonly businessUnitsBelow: readonly string[];
}
