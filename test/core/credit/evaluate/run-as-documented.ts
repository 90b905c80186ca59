/**
 * The sequence of rules as [F-HOLD] describes it, as a machine that runs it step by step. It knows no thresholds and none of the product's code: each
 * rule is only said to be true or not. "Blocking and exclusion rules are run in Table, then Group, then All order"; "Exclusion rules are run after
 * blocking rules"; "Exclusions don't override the blocking rule if they are at the same level"; an exclusion "only affects the rule on which it is
 * defined" and only "as long as the value type is the same"; with Release sales order "no other rules are checked".
 */
export interface SaidRule {
  readonly effect: 'block' | 'exclude';
  readonly level: 'customer' | 'group' | 'all';
  readonly type: string;
  readonly valueType: string;
  readonly releases: boolean;
  /** Whether it is for this customer at all, by scope and by risk group. */
  readonly concerns: boolean;
  readonly true: boolean;
}

const RUN_ORDER = ['customer', 'group', 'all'] as const;

/** What becomes of the order. */
export function runAsDocumented(rules: readonly SaidRule[]): 'released' | 'held' | 'passed' {
  for (const rule of rules)
    if (rule.effect === 'exclude' && rule.releases && rule.concerns && rule.true) return 'released';
  const excluded = new Set<string>();
  for (const level of RUN_ORDER) {
    const running = rules.filter((rule) => rule.concerns && rule.level === level && rule.true);
    for (const rule of running)
      if (rule.effect === 'block' && !excluded.has(`${rule.type} ${rule.valueType}`)) return 'held';
    for (const rule of running) if (rule.effect === 'exclude') excluded.add(`${rule.type} ${rule.valueType}`);
  }
  return 'passed';
}
