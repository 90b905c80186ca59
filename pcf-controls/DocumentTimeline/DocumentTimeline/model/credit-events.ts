import { tables } from '@o2c/core/dataverse';
import { numberOf, rowsBehind, shownOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { eventOf, rowsOf, wordsAsWhy } from './event-rows';
import { type Explanation, type Fact, type TimelineEvent, type Why } from './timeline-event';

/** How orders were held and let go: every fired reason, and who released. */
export const creditEvents = (rows: RowsByTable): readonly TimelineEvent[] =>
  rowsOf(rows, kinds.creditHold).flatMap((row) => [...heldEvent(row), ...endEvent(row)]);

function heldEvent(row: Row): readonly TimelineEvent[] {
  const status = numberOf(row, tables.creditHold.columns.holdStatus.name);
  const isOver = status === tables.creditHold.choices.holdStatus.released;
  return eventOf(kinds.creditHold, row, {
    what: 'held',
    stage: 'cleared',
    when: textOf(row, tables.creditHold.columns.heldOn.name),
    tone: isOver ? 'watch' : 'bad',
    amount: shownOf(row, tables.creditHold.columns.orderAmount.name),
    why: rowsBehind(row, tables.creditHoldReason.lookups.creditHold.collection).map(reasonOf),
  }).map((event) => ({ ...event, explanation: explanationOf(row) }));
}

const reasonOf = (row: Row): Why => ({
  kind: 'reason',
  rule: shownOf(row, tables.creditHoldReason.columns.rule.name),
  value: numberOf(row, tables.creditHoldReason.columns.value.name),
  threshold: numberOf(row, tables.creditHoldReason.columns.threshold.name),
  scope: textOf(row, tables.creditHoldReason.columns.scope.name).replace(EVERYBODY, ''),
});

/** A rule for all customers says so; only a narrower scope is news. */
const EVERYBODY = /^all$/;

const MEASURES = [
  ['orderAmount', tables.creditHold.columns.orderAmount.name],
  ['exposure', tables.creditHold.columns.exposure.name],
  ['creditLimit', tables.creditHold.columns.creditLimit.name],
  ['excess', tables.creditHold.columns.excess.name],
] as const;

/** What the hold itself tells of its decision; the decision's own row tells more where it may be read. */
const explanationOf = (row: Row): Explanation => ({
  rule: '',
  outcome: 'held',
  inputs: MEASURES.map(([name, column]): Fact => ({ name, value: shownOf(row, column) })).filter(
    ({ value }) => value !== '',
  ),
  counterfactual: textOf(row, tables.creditHold.columns.counterfactual.name),
  link: undefined,
});

function endEvent(row: Row): readonly TimelineEvent[] {
  const rejected =
    numberOf(row, tables.creditHold.columns.holdStatus.name) === tables.creditHold.choices.holdStatus.rejected;
  const who = shownOf(row, tables.creditHold.lookups.releasedBy.value);
  return eventOf(kinds.creditHold, row, {
    what: rejected ? 'hold_rejected' : 'released',
    stage: 'cleared',
    when: textOf(row, tables.creditHold.columns.releasedOn.name),
    tone: rejected ? 'bad' : 'ok',
    why: wordsAsWhy(textOf(row, tables.creditHold.columns.releaseReason.name)),
    ...(who === '' ? {} : { who }),
  });
}
