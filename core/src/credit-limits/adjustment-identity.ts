import { alternateKey, type KeyPart, rowId } from '../kernel';

interface Identity {
  readonly id: string;
  readonly key: string;
}

const identity = (kind: string, ...parts: readonly KeyPart[]): Identity => ({
  id: rowId(kind, ...parts),
  key: alternateKey(kind, ...parts),
});

/** Id and key of the journal a request makes in a legal entity: the request run twice makes one. */
export const adjustmentIdentity = (requestId: string, legalEntityId: string): Identity =>
  identity('creditlimitadjustment', requestId, legalEntityId);

/** Id and key of a customer's line: a journal knows each customer once. */
export const adjustmentLineIdentity = (adjustmentId: string, profileId: string): Identity =>
  identity('creditlimitadjustmentline', adjustmentId, profileId);
