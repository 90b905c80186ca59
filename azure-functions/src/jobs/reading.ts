import { type Result } from '@o2c/core/kernel';

/** Why a read gave nothing: the user's rights, or Dataverse's state. */
export type ReadRefusal =
  | { readonly code: 'dataverse.forbidden'; readonly reason: string }
  | { readonly code: 'dataverse.unavailable'; readonly reason: string }
  /** Dataverse will never accept this call: a defect of ours, or data it does not hold for valid. */
  | { readonly code: 'dataverse.rejected'; readonly reason: string };

/** What a port that reads returns. Row data that breaks its own table's rules is a bug and throws. */
export type Reading<T> = Promise<Result<T, ReadRefusal>>;
