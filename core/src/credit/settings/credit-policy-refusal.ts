import { type Checkpoint } from './credit-settings';

/** Why rules or settings cannot be used; `at` names a rule by its place, from 1, `member` what of it. */
export type CreditPolicyRefusal =
  | { readonly code: 'credit-policy.not-json' }
  | { readonly code: 'credit-policy.no-rules' }
  | { readonly code: 'credit-policy.unknown-rule'; readonly at: number; readonly type: string }
  | { readonly code: 'credit-policy.unknown-member'; readonly at: number; readonly member: string }
  | { readonly code: 'credit-policy.id-missing'; readonly at: number }
  | { readonly code: 'credit-policy.id-twice'; readonly at: number; readonly id: string }
  | { readonly code: 'credit-policy.threshold-invalid'; readonly at: number }
  | { readonly code: 'credit-policy.member-invalid'; readonly at: number; readonly member: string }
  | { readonly code: 'credit-policy.setting-unknown'; readonly setting: string }
  | { readonly code: 'credit-policy.setting-invalid'; readonly setting: string }
  | { readonly code: 'credit-policy.grace-mixed'; readonly without: readonly Checkpoint[] };
