import { type ReleaseMode } from '@o2c/core/credit';
import { type IsoDate, ok, parseIsoDate, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type ActionRefusal } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { readPayload, reasonOf } from './read-payload';

/** What a person asks for when he asks for a release. */
export interface ReleaseWanted {
  /** Of the hold as the person saw it. */
  readonly contentHash: string;
  readonly mode: ReleaseMode;
  readonly reviewOn?: IsoDate;
  readonly note?: string;
  readonly reason: string;
}

const payload = z.strictObject({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  mode: z.enum(['withoutPosting', 'withPosting']).default('withoutPosting'),
  reviewOn: z.string().optional(),
  note: z.string().max(2_000).optional(),
});

/** `{ "contentHash", "mode"?, "reviewOn"?, "note"? }` and a reason; a day of review is none that has passed. */
export function releaseWanted(request: ActionRequest, today: IsoDate): Result<ReleaseWanted, ActionRefusal> {
  const reason = reasonOf(request);
  if (!reason.ok) return reason;
  const given = readPayload(payload, request.payload);
  if (!given.ok) return given;
  const { contentHash, mode, reviewOn, note } = given.value;
  const wanted = { contentHash, mode, reason: reason.value, ...(note === undefined ? {} : { note }) };
  if (reviewOn === undefined) return ok(wanted);
  const day = parseIsoDate(reviewOn);
  if (!day.ok) return refuse({ code: 'action.payload-invalid', field: 'reviewOn' });
  if (day.value < today) return refuse({ code: 'credit-release.review-in-past', reviewOn });
  return ok({ ...wanted, reviewOn: day.value });
}
