import { alternateKey, canonicalJson, contentHash, type Instant, type PlainData, rowId } from '../kernel';
import { type Autonomy } from './autonomy';
import { type Decision } from './decision';

/** A decision as the job that made it knows it. */
export interface DecisionMade {
  readonly type: string;
  readonly legalEntityId: string;
  readonly customerId?: string;
  readonly targetTable: string;
  readonly targetId: string;
  readonly rule: string;
  readonly outcome: string;
  readonly autonomy: Autonomy;
  /** The facts the rule saw; as canonical JSON at most 2,048 characters. */
  readonly inputs: PlainData;
  readonly counterfactual?: string;
  readonly correlationId: string;
  readonly recordedOn: Instant;
  /**
   * Sets a decision apart from others of the same type on the same target; `recordedOn` when absent. A decision that shall be
   * written once, however often it falls (observe), gives what it hangs on, e.g. the content hash of its target.
   */
  readonly occasion?: string;
}

/** The column's length; larger evidence goes into the file column (design.md 2). */
const MOST_INPUT_CHARACTERS = 2_048;

/**
 * The row of a decision: the same decision made twice has the same id and key, so the second collides (AU-1). Throws when the
 * inputs are longer than 2,048 characters: the job must choose what it keeps.
 */
export function newDecision({ inputs, occasion, ...made }: DecisionMade): Decision {
  const text = canonicalJson(inputs);
  if (text.length > MOST_INPUT_CHARACTERS)
    throw new RangeError(`The inputs of a ${made.type} decision have ${text.length} characters; 2,048 are kept.`);
  const identity = [made.type, made.targetId, occasion ?? made.recordedOn] as const;
  const content = { ...made, inputs: text };
  return {
    ...content,
    id: rowId('decision', ...identity),
    key: alternateKey('decision', ...identity),
    contentHash: decisionHash(content),
  };
}

/** The hash over all that a decision says, for those who verify it: everything but its own names and the hash itself. */
export function decisionHash(decision: Omit<Decision, 'id' | 'key' | 'contentHash'>): string {
  const { type, legalEntityId, customerId, targetTable, targetId, rule, outcome, autonomy } = decision;
  const { inputs, counterfactual, correlationId, recordedOn } = decision;
  const about = { type, legalEntityId, customerId, targetTable, targetId };
  return contentHash({ ...about, rule, outcome, autonomy, inputs, counterfactual, correlationId, recordedOn });
}
