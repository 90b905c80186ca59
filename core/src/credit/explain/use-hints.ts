import { type Money } from '../../kernel';
import { type CreditRule } from '../rules/credit-rule';

/** How much of a limit is used. */
export interface LimitUse {
  readonly limit: Money;
  readonly used: Money;
}

const percentsOf = (rules: readonly CreditRule[]): readonly number[] =>
  rules
    .flatMap(({ valueType, threshold, percent }) => [valueType === 'percent' ? threshold : undefined, percent])
    .flatMap((percent) => (percent === undefined ? [] : [Number(percent)]));

/** By how much less use rules on a limit may turn: hints, exact for whole percents. */
export const lessUse = ({ limit, used }: LimitUse, rules: readonly CreditRule[]): readonly number[] =>
  percentsOf(rules).map((percent) => used.minor - Math.floor((limit.minor * percent) / 100));

/** By how much more limit they may turn. */
export const moreLimit = ({ limit, used }: LimitUse, rules: readonly CreditRule[]): readonly number[] =>
  percentsOf(rules)
    .filter((percent) => percent > 0)
    .map((percent) => Math.ceil((used.minor * 100) / percent) - limit.minor);
