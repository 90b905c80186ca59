import { explainHold, whatIf, type HoldExplanation, type Lever } from '@o2c/core/credit';
import { moneyToDecimal, type Money } from '@o2c/core/kernel';
import { amountIn } from './amount-in';
import { positionOfFacts, type CreditPosition } from './credit-position';
import { type Evaluation } from './evaluation';

/** The inputs of a what-if as they are typed. */
export interface WhatIfInputs {
  readonly payment: string;
  readonly limitRaise: string;
  readonly orderReduction: string;
  readonly days: string;
}

const AMOUNTS = ['payment', 'limitRaise', 'orderReduction'] as const;

export const NO_CHANGE: WhatIfInputs = { payment: '', limitRaise: '', orderReduction: '', days: '' };

/** What the rules would say; an estimate, for the service reads everything anew. */
export interface Estimate {
  readonly position: CreditPosition;
  /** Causes that would still hold it; none: it would be cleared. */
  readonly remaining: readonly string[];
}

/** The same rules over changed facts, computed here (spec/ux.md 8.1 What-if). `refused`: the field that is no amount or number of days. */
export function estimate(
  { facts, ruleSet }: Evaluation,
  inputs: WhatIfInputs,
): { readonly ok: true; readonly value: Estimate } | { readonly ok: false; readonly refused: keyof WhatIfInputs } {
  const { currency } = facts.orderAmount;
  const change: { payment?: Money; limitRaise?: Money; orderReduction?: Money; days?: number } = {};
  for (const field of AMOUNTS) {
    if (inputs[field].trim() === '') continue;
    const amount = amountIn(inputs[field], currency);
    if (amount === undefined) return { ok: false, refused: field };
    change[field] = amount;
  }
  if (inputs.days.trim() !== '') {
    if (!/^\s*\d{1,4}\s*$/.test(inputs.days)) return { ok: false, refused: 'days' };
    change.days = Number(inputs.days);
  }
  const changed = whatIf(facts, ruleSet, change);
  const { verdict } = changed;
  const remaining = verdict.outcome === 'held' ? verdict.reasons.map(({ cause }) => cause) : [];
  return { ok: true, value: { position: positionOfFacts(changed.facts), remaining } };
}

/** What would clear all reasons at once. */
export const freeing = ({ facts, ruleSet }: Evaluation): HoldExplanation | undefined => explainHold(facts, ruleSet);

/** The first combination that clears all reasons, as inputs; undefined when no single or paired change does. */
export function inputsOf(explanation: HoldExplanation): WhatIfInputs | undefined {
  if (explanation.kind !== 'single' && explanation.kind !== 'pair') return undefined;
  const levers: readonly Lever[] = explanation.kind === 'single' ? explanation.levers.slice(0, 1) : explanation.pair;
  return levers.reduce<WhatIfInputs>((inputs, lever) => ({ ...inputs, [lever.kind]: typed(lever) }), NO_CHANGE);
}

/** A lever as a person would type it: a plain amount without a currency sign, or a number of days. */
function typed(lever: Lever): string {
  if (lever.kind === 'days') return String(lever.days);
  return moneyToDecimal(lever.kind === 'payment' ? lever.amount : lever.by);
}
