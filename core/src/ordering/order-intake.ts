import { type Instant, type IsoDate } from '../kernel';
import { type OrderChannel } from './sales-order';

/** Life of an intake: a list of defects makes it `needsInfo`, never a guess. */
export type IntakeStatus = 'received' | 'needsInfo' | 'ordered' | 'rejected';

/** An order as it arrived: what was sent, byte for byte, and what became of it (OC-1). */
export interface IntakeRecord {
  readonly id: string;
  readonly key: string;
  readonly channel: OrderChannel;
  readonly externalId: string;
  readonly status: IntakeStatus;
  readonly customerId?: string;
  readonly legalEntityId?: string;
  readonly orderId?: string;
  /** The body as it was posted. */
  readonly payload: string;
  /** SHA-256 of the canonical body: the same content in another order of members is the same content. */
  readonly payloadHash: string;
  /** What is missing or wrong, as JSON. */
  readonly defects?: string;
  readonly receivedOn: IsoDate;
  readonly recordedOn: Instant;
}

/** An intake as it stands in Dataverse. */
export interface StoredIntake extends IntakeRecord {
  readonly etag: string;
}
