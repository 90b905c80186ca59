import { type ReleasePolicy, releasePolicyOf } from '@o2c/core/credit';
import { policySelect, readPolicy, tables } from '@o2c/core/dataverse';
import { policyOf } from '@o2c/core/operations';
import { isOneOf } from './is-one-of';

/** Who asks, and who may release what. */
export interface Authority {
  readonly roles: readonly string[];
  /** The policy of a legal entity, or the one for all that have none of their own; undefined: it is unreadable. */
  readonly policyOf: (legalEntityId: string) => ReleasePolicy | undefined;
}

/** Undefined: this user may not read the policy, or it cannot be read; the service decides then. */
export type AuthoritySource = () => Promise<Authority | undefined>;

type WebApi = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

const logicalName = tables.policy.logicalName;
const actionType = tables.policy.columns.actionType.name;

/** Names of the user's roles and the policy of releases, read when the first decision is prepared and not before. */
export function webApiAuthority(webApi: WebApi, roleIds: readonly string[]): AuthoritySource {
  let known: Promise<Authority | undefined> | undefined;
  return () => {
    known ??= readAuthority(webApi, roleIds);
    return known;
  };
}

async function readAuthority(webApi: WebApi, roleIds: readonly string[]): Promise<Authority | undefined> {
  const ids = roleIds.map((id) => id.replace(/[{}]/g, ''));
  const ofReleases = `${actionType} eq 'credit.release'`;
  try {
    const [roles, policies] = await Promise.all([
      webApi.retrieveMultipleRecords('role', `?$select=name&$filter=${isOneOf('roleid', ids)}`),
      webApi.retrieveMultipleRecords(logicalName, `?$select=${policySelect.join(',')}&$filter=${ofReleases}`),
    ]);
    const rows = policies.entities.map(readPolicy).flatMap((row) => (row.ok ? [row.value] : []));
    return {
      roles: roles.entities.map(({ name }) => String(name)),
      policyOf: (legalEntityId) => {
        const policy = releasePolicyOf(policyOf(rows, 'credit.release', legalEntityId));
        return policy.ok ? policy.value : undefined;
      },
    };
  } catch {
    // Whoever may not read the policy, or is offline: the preview says that the service decides.
    return undefined;
  }
}
