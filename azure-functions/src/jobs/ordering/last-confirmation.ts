import { type Decision } from '@o2c/core/operations';
import { z } from 'zod';

/** The action type of confirmations, of their decisions and of the policy that says how far they go. */
export const CONFIRM_ORDER = 'order.confirm';

/** A confirmation that was drafted, as its decision keeps it. */
export interface EarlierConfirmation {
  readonly decisionId: string;
  /** Hash of what was stated (`confirmationHash`). */
  readonly content: string;
  readonly mailId: string;
}

const inputs = z.object({ content: z.string(), mail: z.string(), after: z.string().optional() });

/**
 * What the customer was told last: the confirmation that no later one follows. Each names the one before it, so that times of the same second do
 * not matter, and what was stated, changed and changed back is stated once more.
 */
export function lastConfirmation(decisions: readonly Decision[]): EarlierConfirmation | undefined {
  const made = decisions
    .filter(({ type, outcome }) => type === CONFIRM_ORDER && outcome === 'confirmed')
    .map((decision) => ({ id: decision.id, ...inputs.parse(JSON.parse(decision.inputs)) }));
  const followed = new Set(made.map(({ after }) => after));
  const last = made.find(({ id }) => !followed.has(id));
  return last && { decisionId: last.id, content: last.content, mailId: last.mail };
}
