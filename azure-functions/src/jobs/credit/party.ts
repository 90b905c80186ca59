/** A customer in a legal entity. */
export interface Party {
  readonly customerId: string;
  readonly legalEntityId: string;
}

/** A party in one word, for maps. */
export const partyOf = ({ customerId, legalEntityId }: Party): string => `${customerId} ${legalEntityId}`;
