import { type Autonomy } from './autonomy';

/** What the settings say about autonomy. */
export interface AutonomySettings {
  readonly policies: readonly {
    readonly actionType: string;
    /** Absent: all legal entities without a policy of their own. */
    readonly legalEntityId?: string;
    readonly autonomy: Autonomy;
  }[];
  readonly defaultAutonomy: Autonomy;
}

/** How far a job may act: the policy of action type and legal entity, else the action type's for all, else the default (design.md decision 11). */
export function levelOf(settings: AutonomySettings, actionType: string, legalEntityId: string): Autonomy {
  return policyOf(settings.policies, actionType, legalEntityId)?.autonomy ?? settings.defaultAutonomy;
}

/** The policy that counts for an action type in a legal entity. */
export function policyOf<P extends { readonly actionType: string; readonly legalEntityId?: string }>(
  policies: readonly P[],
  actionType: string,
  legalEntityId: string,
): P | undefined {
  const ofType = policies.filter((policy) => policy.actionType === actionType);
  return (
    ofType.find((policy) => policy.legalEntityId === legalEntityId) ??
    ofType.find((policy) => policy.legalEntityId === undefined)
  );
}
