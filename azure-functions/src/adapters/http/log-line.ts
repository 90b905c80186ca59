/** Facts of one handled request or message. Never a body, an amount beside a name, a token or a secret. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** One structured line: time, function, correlation id, outcome and facts, as one JSON object. Control characters are escaped by JSON. */
export function logLine(
  facts: LogFacts & { readonly function: string; readonly correlationId: string; readonly outcome: string },
): string {
  return JSON.stringify(facts);
}
