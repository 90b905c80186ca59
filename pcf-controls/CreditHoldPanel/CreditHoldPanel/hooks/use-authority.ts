import * as React from 'react';
import { type ReleaseAuthority } from '@o2c/pcf-shared/credit-hold';
import { type AuthoritySource } from '../sources/authority-source';

export interface AuthorityFacts {
  readonly source: AuthoritySource | undefined;
  /** Undefined while nothing could be released. */
  readonly legalEntityId: string | undefined;
  readonly accountingCurrency: string;
}

export interface AuthorityState {
  readonly authority: ReleaseAuthority;
  /** The person turns to the panel: now the policy is worth reading. */
  readonly prepare: () => void;
}

/**
 * Roles are read with the panel, for its buttons follow from them; the policy when the person turns to it, before anything was clicked: two
 * requests are all that a form's opening may cost (spec/ux.md 5).
 */
export function useAuthority({ source, legalEntityId, accountingCurrency }: AuthorityFacts): AuthorityState {
  // None until they are known: a button that goes away again is worse than one that comes.
  const [roles, setRoles] = React.useState<ReleaseAuthority['roles']>(source && []);
  const [policy, setPolicy] = React.useState<ReleaseAuthority['policy']>(undefined);
  const [wanted, setWanted] = React.useState(false);
  React.useEffect(() => {
    let current = true;
    void source?.roles().then((names) => {
      if (current) setRoles(names);
    });
    return () => {
      current = false;
    };
  }, [source]);
  React.useEffect(() => {
    let current = true;
    if (wanted && legalEntityId !== undefined)
      void source?.policy(legalEntityId).then((found) => {
        if (current) setPolicy(found);
      });
    return () => {
      current = false;
    };
  }, [source, wanted, legalEntityId]);
  const authority = React.useMemo(() => ({ roles, policy, accountingCurrency }), [roles, policy, accountingCurrency]);
  const prepare = React.useCallback(() => setWanted(true), []);
  return { authority, prepare };
}
