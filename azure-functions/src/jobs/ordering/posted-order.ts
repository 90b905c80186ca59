import { sha256, utf8Bytes } from '@o2c/core/kernel';
import { intakeIdentity, readIntake, type ReadIntake } from '@o2c/core/ordering';
import { readBody } from './read-body';

/** An order as it was posted. */
export interface PostedOrder {
  /** The body, byte for byte. */
  readonly payload: string;
  /** The header `Idempotency-Key`: the external id of an order whose channel has none of its own. */
  readonly idempotencyKey?: string;
}

/** A posted order, read as far as it could be. Without channel and external id it has no identity, and nothing of it can be kept. */
export interface OrderRead {
  readonly posted: PostedOrder;
  /** SHA-256 of the body's bytes. */
  readonly payloadHash: string;
  readonly read: ReadIntake;
  readonly identity?: {
    readonly id: string;
    readonly key: string;
  };
}

/** Reads a posted order; what is no JSON is one defect. */
export function readPostedOrder(posted: PostedOrder): OrderRead {
  const payloadHash = sha256(utf8Bytes(posted.payload));
  const body = readBody(posted.payload);
  if (!body.ok) {
    const read: ReadIntake = { draft: { lines: [] }, defects: [{ code: 'body.not-json', path: '' }] };
    return { posted, payloadHash, read };
  }
  const read = readIntake(body.value, posted.idempotencyKey);
  const { channel, externalId } = read.draft;
  if (channel === undefined || externalId === undefined) return { posted, payloadHash, read };
  return { posted, payloadHash, read, identity: intakeIdentity(channel, externalId) };
}
