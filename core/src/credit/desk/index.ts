export { authorityOf, covers, rolesThatCover } from './authority';
export type { ReleaseCase } from './authority';
export { checkReleases } from './check-releases';
export type { ReleaseBooks } from './release-facts';
export { releaseOutcome, stoppedStep } from './release-matrix';
export type { PostingPlan, ReleasedBy, ReleaseFacts, ReleaseOutcome } from './release-matrix';
export { HOURS_TO_DECIDE, RELEASE_ASKERS, releasePath } from './release-path';
export type { AskedRelease, ReleaseNotAllowed, ReleasePath } from './release-path';
export { releasePolicyOf } from './release-policy';
export type {
  AuthorityTier,
  Delegation,
  ReleasePolicy,
  ReleasePolicyRefusal,
  ReleasePolicyRow,
} from './release-policy';
export { readRelease, releaseInputs } from './release-record';
export type { ReadRelease, ReleaseRecord } from './release-record';
export { releaseRequestHash } from './release-request';
export type { ReleaseMode, ReleaseRequest } from './release-request';
