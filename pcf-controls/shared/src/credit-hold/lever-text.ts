import { type HoldExplanation, type Lever, type NeededDecision } from '@o2c/core/credit';
import { type Texts } from '../text/texts';
import { isolated } from '../words/isolated';
import { type Words } from '../words/use-words';

/** Documents named in a sentence; more are counted. */
const NAMED = 3;

/** One thing that could be done, e.g. `pay €3,200.00 (INV-1, INV-2)`. */
export function leverText(lever: Lever, { texts, format, isRtl }: Words): string {
  switch (lever.kind) {
    case 'payment': {
      const settled = lever.inPart === undefined ? lever.settling : [...lever.settling, lever.inPart.debit];
      const named = settled
        .slice(0, NAMED)
        .map(({ documentNumber }) => (isRtl ? isolated(documentNumber) : documentNumber));
      const amount = format.money(lever.amount);
      if (named.length === 0) return texts('lever_payment', { amount });
      const rest = settled.length - named.length;
      const more = rest > 0 ? [texts.plural('lever_more', rest)] : [];
      return texts('lever_payment_of', { amount, documents: [...named, ...more].join(', ') });
    }
    case 'limitRaise':
    case 'orderReduction':
      return texts(`lever_${lever.kind}`, { by: format.money(lever.by), to: format.money(lever.to) });
    case 'days':
      return texts.plural('lever_days', lever.days);
  }
}

/** Several of them, of which one is enough or all are needed. */
export function leversText(levers: readonly Lever[], type: 'disjunction' | 'conjunction', words: Words): string {
  return new Intl.ListFormat(words.format.locale, { type }).format(levers.map((lever) => leverText(lever, words)));
}

/** What frees the whole hold. */
export function explanationText(explanation: HoldExplanation, words: Words): string {
  const { texts } = words;
  switch (explanation.kind) {
    case 'single':
      return texts('frees_single', { ways: leversText(explanation.levers, 'disjunction', words) });
    case 'pair':
      return texts('frees_pair', { ways: leversText(explanation.pair, 'conjunction', words) });
    case 'decision':
      return decisionText(explanation, texts);
    case 'none':
      return texts('frees_none');
  }
}

/** What has to be decided first, each in its own words. */
function decisionText({ limit, group, rates, release }: NeededDecision, texts: Texts): string {
  const first = [
    ...(limit ? [texts('clear_creditLimitMissing')] : []),
    ...(group ? [texts('clear_groupMissing')] : []),
    ...(rates.length > 0 ? [texts('clear_rateMissing')] : []),
  ];
  return [...first, ...release.map((cause) => texts(`clear_${cause}`))].join(' ');
}
