export type {
  ConfiguredGroup,
  ConfiguredProfile,
  ConfiguredRule,
  CreditConfiguration,
  KnownNames,
} from './credit-configuration';
export { lintCredit } from './lint-credit';
export { lintError } from './lint-finding';
export type { LintCode, LintFinding } from './lint-finding';
export { invalidRule, readRuleFile, settingsFinding } from './read-rule-file';
