import { type CurrencyCode, type IsoDate, type Money } from '../../kernel';
import { type ExchangeRates } from '../exposure/exchange-rates';
import { type CreditRule } from '../rules/credit-rule';
import { type CreditSettings } from '../settings/credit-settings';
import { type LintFinding } from './lint-finding';

/** A rule and for which legal entity it is set; absent: for every one. */
export interface ConfiguredRule {
  readonly rule: CreditRule;
  readonly legalEntity?: string;
}

/** A group as rules and profiles name it. */
export interface ConfiguredGroup {
  readonly code: string;
  /** Code of its parent. */
  readonly parent?: string;
  readonly limit?: Money;
  readonly expiresOn?: IsoDate;
}

/** A customer's profile in one legal entity, and on whose limit it leans. */
export interface ConfiguredProfile {
  readonly id: string;
  /** For a person: number of the customer and code of the legal entity. */
  readonly name: string;
  readonly currency: CurrencyCode;
  readonly limitOwnerId?: string;
  /** Code of its group; a group nobody can find is named by its id. */
  readonly group?: string;
}

/** What else there is, to compare with; absent: not known, so nothing is said about it. */
export interface KnownNames {
  readonly customers?: ReadonlySet<string>;
  readonly termsCodes?: ReadonlySet<string>;
  readonly rates?: ExchangeRates;
}

/** Everything by which credit is checked, as far as it could be read. */
export interface CreditConfiguration {
  /** By code of the legal entity. */
  readonly settings: ReadonlyMap<string, CreditSettings>;
  readonly rules: readonly ConfiguredRule[];
  /** Absent: not known, as for a file of rules. */
  readonly groups?: readonly ConfiguredGroup[];
  readonly profiles: readonly ConfiguredProfile[];
  readonly known: KnownNames;
  /** What was wrong with what could not be read. */
  readonly unreadable: readonly LintFinding[];
}
