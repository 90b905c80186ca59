export type Json = Record<string, unknown>;

/** A list of keys and values of a RemoteExecutionContext as an object. */
export const pairs = (value: unknown): Json =>
  Object.fromEntries((value as { key: string; value: unknown }[]).map(({ key, value: content }) => [key, content]));

/** The input parameter `Target`. */
export const target = (body: Json): Json => pairs(body['InputParameters'])['Target'] as Json;
