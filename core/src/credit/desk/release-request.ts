import { contentHash, type IsoDate } from '../../kernel';

/** Whether a release only lifts the hold or also carries on with what was stopped (CR-5). */
export type ReleaseMode = 'withoutPosting' | 'withPosting';

/** Everything somebody agrees to who approves a release. */
export interface ReleaseRequest {
  readonly holdId: string;
  /** Of the order content that was held and seen. */
  readonly holdContent: string;
  /** A hold that a person has forced since is another one. */
  readonly forced: boolean;
  /** Of the order as it is now. */
  readonly orderContent: string;
  readonly mode: ReleaseMode;
  readonly reviewOn?: IsoDate;
  readonly reason: string;
  readonly note?: string;
}

/** The hash an approval stands for: with any other hold, order, mode, date or word it is another question. */
export const releaseRequestHash = (request: ReleaseRequest): string =>
  contentHash({
    hold: request.holdId,
    held: request.holdContent,
    forced: request.forced,
    order: request.orderContent,
    mode: request.mode,
    reviewOn: request.reviewOn,
    reason: request.reason,
    note: request.note,
  });
