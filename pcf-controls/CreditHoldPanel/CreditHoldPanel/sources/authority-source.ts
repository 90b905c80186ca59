import { type ReleasePolicy } from '@o2c/core/credit';

/** Who asks and by which policies releases are decided. What cannot be read is left open: the service decides in any case. */
export interface AuthoritySource {
  /** Names of the person's security roles, own and of teams. */
  readonly roles: () => Promise<readonly string[] | undefined>;
  /** The policy that holds in a legal entity. */
  readonly policy: (legalEntityId: string) => Promise<ReleasePolicy | undefined>;
}
