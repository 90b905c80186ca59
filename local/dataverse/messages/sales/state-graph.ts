/** One change of state and the messages that may bring it about; `Update` is a PATCH of statecode. */
export interface Transition {
  readonly from: readonly number[];
  readonly to: number;
  readonly by: readonly string[];
}

/** The life cycle of a table's rows as the platform documents it. */
export interface StateGraph {
  /** States a row may be created in. */
  readonly initial: readonly number[];
  readonly transitions: readonly Transition[];
  /** States in which a row is read-only to everybody but administrators (page dynamics-365-sales-privacy). */
  readonly readOnly: ReadonlySet<number>;
}

/** The message that alone leads to a state, for the text of a refusal; undefined when a PATCH may, from somewhere. */
export function messageThatSets({ transitions }: StateGraph, state: number): string | undefined {
  const messages = transitions.filter(({ to }) => to === state).flatMap(({ by }) => by);
  return messages.includes('Update') ? undefined : messages[0];
}

/** Whether the graph knows the change, by that message. Staying in a state is no change. */
export const isAllowed = ({ transitions }: StateGraph, from: number, [to, by]: readonly [number, string]): boolean =>
  from === to ||
  transitions.some(
    (transition) => transition.to === to && transition.from.includes(from) && transition.by.includes(by),
  );
