/** The outcome of an operation that may be refused for an expected reason. Bugs and broken infrastructure throw instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Every refusal has a stable code `capability.reason`; the facts beside it are the operation's own. */
export interface Refusal {
  readonly code: string;
}

/** A success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** An expected refusal. */
export const refuse = <const E extends Refusal>(error: E): Result<never, E> => ({ ok: false, error });
