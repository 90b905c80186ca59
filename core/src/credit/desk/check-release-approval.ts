import { compareDecimals, type Decimal, parseDecimal } from '../../kernel';
import { type Approval, type Finding } from '../../operations';
import { type ReleaseBooks } from './release-facts';

/** I20 of one approval that was given; what it was given for, and how far the approver may go, stands in the decision about it. */
export function checkReleaseApproval(approval: Approval, { decisions, people }: ReleaseBooks): readonly Finding[] {
  const { id, requestedById, decidedById, decidedOn, expiresOn, actionType } = approval;
  const findings: Finding[] = [];
  const say = (expected: string, found: string, text: string): void =>
    void findings.push({ invariant: 'I20', subject: id, expected, found, text });
  if (decidedById === undefined) say('a person', 'nobody', 'An approval was given by nobody.');
  else if (!people.has(decidedById))
    say('a person', decidedById, 'An approval was given by somebody who is no person.');
  else if (decidedById === requestedById)
    say('another person', decidedById, 'An approval was given by who asked for it.');
  if (requestedById !== undefined && !people.has(requestedById))
    say('a person', requestedById, 'A release was asked for by somebody who is no person.');
  if (decidedOn === undefined || decidedOn >= expiresOn)
    say(`before ${expiresOn}`, decidedOn ?? 'never', 'An approval was given after its time.');
  if (actionType !== 'credit.release') return findings;
  const said = decisions.find(
    ({ type, targetId, outcome }) => type === 'approval.decide' && targetId === id && outcome === 'approved',
  );
  const right = said && rightIn(said.inputs);
  if (!right) say('a decision', 'none', 'An approval was given and no decision says by what right.');
  else if (right.decidedBy !== decidedById)
    say(right.decidedBy, decidedById ?? 'nobody', 'An approval names another person than the decision about it.');
  else if (right.upTo !== undefined && compareDecimals(right.amount, right.upTo) > 0)
    say(right.upTo, right.amount, 'More was approved than the approver may.');
  else if (
    approval.amount !== undefined &&
    right.upTo !== undefined &&
    compareDecimals(approval.amount, right.upTo) > 0
  )
    say(right.upTo, approval.amount, 'More was approved than the approver may.');
  return findings;
}

interface Right {
  readonly decidedBy: string;
  readonly amount: Decimal;
  readonly upTo?: Decimal;
}

/** By what right somebody decided, as the decision keeps it; undefined when it does not say. */
function rightIn(inputs: string): Right | undefined {
  const members: unknown = jsonOf(inputs);
  if (typeof members !== 'object' || members === null) return undefined;
  const { decidedBy, amount, upTo, role } = { ...members } as Readonly<Record<string, unknown>>;
  const about = decimalOf(amount);
  const most = decimalOf(upTo);
  if (typeof decidedBy !== 'string' || typeof role !== 'string' || about === undefined) return undefined;
  if (upTo !== undefined && most === undefined) return undefined;
  return { decidedBy, amount: about, ...(most === undefined ? {} : { upTo: most }) };
}

function decimalOf(value: unknown): Decimal | undefined {
  const parsed = typeof value === 'string' ? parseDecimal(value) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: it says nothing.
    return undefined;
  }
}
