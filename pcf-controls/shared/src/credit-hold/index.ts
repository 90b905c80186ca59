export { ActionBar, LETTERS, type ActionBarProps } from './ActionBar';
export { Banner, type BannerProps } from './Banner';
export {
  choiceOf,
  dayOf,
  moneyOf,
  numberOf,
  rowBehind,
  rowsBehind,
  shownOf,
  someText,
  textOf,
  type Row,
} from './cells';
export { type CreditHoldViewProps } from './credit-hold-view-props';
export { CreditHoldView } from './CreditHoldView';
export { creditActions, type ActionFacts, type CreditActionName } from './credit-actions';
export { evaluateDraft, forceDraft, rejectDraft, releaseDrafts, type Decision } from './credit-drafts';
export { positionOfFacts, positionOfHold, positionOfProfile, type CreditPosition } from './credit-position';
export { type CreditSubject } from './credit-subject';
export { DecisionDialog, type DecisionDialogProps, type DecisionName } from './DecisionDialog';
export { type DecisionFields } from './decision-form';
export { evaluationOf, type Evaluation } from './evaluation';
export { ExposureBar, type ExposureBarProps } from './ExposureBar';
export { holdColumns, holdExpand, holdSelect } from './hold-columns';
export {
  isOpen,
  type ApprovalFacts,
  type HoldFacts,
  type HoldReasonFacts,
  type HoldStatus,
  type RecordLink,
} from './hold-facts';
export { pathText } from './path-text';
export { profileExpand, profileSelect, readProfile } from './read-profile';
export { type ProfileFacts } from './profile-facts';
export { readHold } from './read-hold';
export { reasonLines, type ReasonLine } from './reason-lines';
export { Reasons, type ReasonsProps } from './Reasons';
export { asksForAmount, releasePathOf, type ReleaseAuthority } from './release-authority';
export { ShortcutSheet } from './ShortcutSheet';
export { standingOf, STANDING_LOOKS, type Standing, type StandingFacts } from './standing';
