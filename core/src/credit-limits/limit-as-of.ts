import { type Instant, type IsoDate, utcDateOf } from '../kernel';
import { type AdjustmentLine, type AdjustmentType } from './limit-adjustment';
import { limitAfter } from './limit-after';
import { type LimitHolder, type LimitOnFile } from './limit-on-file';
import { withLimit } from './with-limit';

/** A line as it was posted, its days resolved. */
export interface PostedLimitLine extends Pick<
  AdjustmentLine,
  'id' | 'profileId' | 'newLimit' | 'unlimited' | 'validFrom' | 'expiresOn' | 'previous'
> {
  readonly type: AdjustmentType;
  readonly postedOn: Instant;
}

/** What somebody knew. */
export interface Knowledge {
  readonly day: IsoDate;
  /** What was posted later nobody knew. */
  readonly recordedBy: Instant;
}

/** A limit as it was known. */
export interface KnownLimit extends LimitOnFile {
  /** Absent: a new customer on that day. */
  readonly creditApprovedOn?: IsoDate;
}

/**
 * The limit on file as it was known: a fold of the lines posted by then (design.md decision 12). It begins with what the first line ever
 * replaced; a kind of limit without lines is as the profile has it, for it never changed. What then held on the day itself, `effectiveLimit` says.
 */
export function limitAsOf(
  lines: readonly PostedLimitLine[],
  profile: LimitOnFile & Pick<LimitHolder, 'creditApprovedOn'> & { readonly id: string },
  { day, recordedBy }: Knowledge,
): KnownLimit {
  const own = lines.filter(({ profileId }) => profileId === profile.id).sort(byPosting);
  const began = TYPES.reduce((onFile, type) => {
    const first = own.find((line) => line.type === type);
    return first ? withLimit(onFile, type, first.previous) : onFile;
  }, onlyLimits(profile));
  const known = own.filter(({ postedOn }) => postedOn <= recordedBy && utcDateOf(postedOn) <= day);
  const { creditApprovedOn } = profile;
  return {
    ...known.reduce((onFile, line) => limitAfter(onFile, line, line.type), began),
    ...(creditApprovedOn !== undefined && creditApprovedOn <= day ? { creditApprovedOn } : {}),
  };
}

const TYPES: readonly AdjustmentType[] = ['creditLimit', 'temporary'];

/** Both kinds of limit, set to themselves: nothing else of the profile comes along. */
const onlyLimits = (profile: LimitOnFile): LimitOnFile => {
  const { creditLimit, temporaryCreditLimit, creditLimitExpiresOn, temporaryFrom, temporaryTo } = profile;
  return {
    unlimitedCredit: profile.unlimitedCredit,
    ...(creditLimit === undefined ? {} : { creditLimit }),
    ...(creditLimitExpiresOn === undefined ? {} : { creditLimitExpiresOn }),
    ...(temporaryCreditLimit === undefined ? {} : { temporaryCreditLimit }),
    ...(temporaryFrom === undefined ? {} : { temporaryFrom }),
    ...(temporaryTo === undefined ? {} : { temporaryTo }),
  };
};

const byPosting = (one: PostedLimitLine, other: PostedLimitLine): number =>
  one.postedOn === other.postedOn ? (one.id < other.id ? -1 : 1) : one.postedOn < other.postedOn ? -1 : 1;
