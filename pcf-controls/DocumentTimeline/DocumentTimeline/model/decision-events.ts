import { tables } from '@o2c/core/dataverse';
import { numberOf, shownOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { CREATED_BY } from '../sources/selections';
import { type RowsByTable } from '../sources/timeline-source';
import { decisionInputs } from './decision-inputs';
import { eventOf, linkOf, rowsOf, wordsAsWhy } from './event-rows';
import { type Explanation, type Stage, type TimelineEvent } from './timeline-event';

/** A decision as an event of its own, with what ties it to the event it caused. */
export interface DecisionEvent {
  readonly event: TimelineEvent;
  readonly type: string;
  readonly targetId: string;
}

/** Everything decided about the rows, explained. */
export const decisionEvents = (rows: RowsByTable): readonly DecisionEvent[] =>
  rowsOf(rows, kinds.decision).flatMap((row) => {
    const type = textOf(row, tables.decision.columns.type.name);
    const outcome = textOf(row, tables.decision.columns.outcome.name);
    const isClearance = type === 'order.clear' && outcome === 'cleared';
    return eventOf(kinds.decision, row, {
      what: isClearance ? 'cleared' : 'decision',
      stage: stageOf(type),
      when: textOf(row, tables.decision.columns.recordedOn.name),
      tone: isClearance ? 'ok' : 'neutral',
      subject: type,
      detail: outcome,
    }).map((event) => ({
      event: { ...event, explanation: explanationOf(row) },
      type,
      targetId: textOf(row, tables.decision.columns.targetId.name),
    }));
  });

const explanationOf = (row: Row): Explanation => ({
  rule: textOf(row, tables.decision.columns.rule.name),
  outcome: textOf(row, tables.decision.columns.outcome.name),
  inputs: decisionInputs(textOf(row, tables.decision.columns.inputs.name)),
  counterfactual: textOf(row, tables.decision.columns.counterfactual.name),
  link: linkOf(kinds.decision, row),
});

const STAGE_OF_TYPE: ReadonlyMap<string, Stage> = new Map([
  ['order', 'captured'],
  ['order.clear', 'cleared'],
  ['credit', 'cleared'],
  ['shipment', 'shipped'],
  ['invoice', 'invoiced'],
  ['creditnote', 'invoiced'],
  ['mail', 'delivered'],
  ['payment', 'paid'],
  ['settlement', 'paid'],
]);

/** Where on the way an action type belongs: by the whole of it, else by what it acts on. */
const stageOf = (type: string): Stage =>
  STAGE_OF_TYPE.get(type) ?? STAGE_OF_TYPE.get(type.split('.')[0] ?? '') ?? 'captured';

/** What waited for a second pair of eyes, and what they said. */
export const approvalEvents = (rows: RowsByTable): readonly TimelineEvent[] =>
  rowsOf(rows, kinds.approval).flatMap((row) => {
    const stage = stageOf(textOf(row, tables.approval.columns.actionType.name));
    const subject = textOf(row, tables.approval.columns.actionType.name);
    const status = numberOf(row, tables.approval.columns.approvalStatus.name);
    return [
      ...eventOf(kinds.approval, row, {
        what: 'approval_requested',
        stage,
        when: textOf(row, tables.approval.columns.recordedOn.name),
        tone: status === tables.approval.choices.approvalStatus.requested ? 'watch' : 'neutral',
        subject,
        who: shownOf(row, tables.approval.lookups.requestedBy.value) || shownOf(row, CREATED_BY),
      }),
      ...eventOf(kinds.approval, row, {
        what: 'approval_decided',
        stage,
        when: textOf(row, tables.approval.columns.decidedOn.name),
        tone: status === tables.approval.choices.approvalStatus.approved ? 'ok' : 'bad',
        subject,
        detail: shownOf(row, tables.approval.columns.approvalStatus.name),
        who: shownOf(row, tables.approval.lookups.decidedBy.value),
        why: wordsAsWhy(textOf(row, tables.approval.columns.reason.name)),
      }),
    ];
  });
