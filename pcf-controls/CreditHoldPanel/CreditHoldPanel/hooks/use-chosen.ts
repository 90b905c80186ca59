import * as React from 'react';
import { isOpen, type CreditSubject, type HoldFacts, type ProfileFacts } from '@o2c/pcf-shared/credit-hold';

export interface Chosen {
  readonly hold: HoldFacts | undefined;
  readonly profile: ProfileFacts | undefined;
  readonly chooseHold: (id: string) => void;
  readonly chooseProfile: (id: string) => void;
}

/** Which hold and which legal entity are looked at: at first the newest open hold and what belongs to it. */
export function useChosen({ mode, holds, profiles, legalEntityId }: CreditSubject): Chosen {
  const [holdId, chooseHold] = React.useState<string | undefined>(undefined);
  const [profileId, chooseProfile] = React.useState<string | undefined>(undefined);
  const chosen = holds.find(({ id }) => id === holdId && profileId === undefined);
  const profile =
    profiles.find(({ id }) => id === profileId) ??
    profiles.find((one) => one.legalEntityId === (chosen?.legalEntityId ?? firstEntity(holds, legalEntityId))) ??
    profiles[0];
  const ofProfile = mode === 'account' ? holds.filter((one) => one.legalEntityId === profile?.legalEntityId) : holds;
  const open = ofProfile.filter(isOpen);
  const hold = open.find(({ id }) => id === holdId) ?? open[0] ?? (mode === 'account' ? undefined : ofProfile[0]);
  return {
    hold,
    profile,
    chooseHold: (id) => {
      chooseProfile(undefined);
      chooseHold(id);
    },
    chooseProfile,
  };
}

const firstEntity = (holds: readonly HoldFacts[], legalEntityId: string): string | undefined =>
  legalEntityId === '' ? holds.find(isOpen)?.legalEntityId : legalEntityId;
