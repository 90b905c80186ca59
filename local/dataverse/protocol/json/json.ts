/** JSON as Dataverse must see it: a number keeps its digits (`922337203685477.5807` does not survive a double). */
export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject;

/** Objects have no prototype, so that a property named `__proto__` is only a property. */
export interface JsonObject {
  readonly [property: string]: Json;
}

/** A number as its literal text. A class, because a plain object could not be told from a JSON object at run time. */
export class JsonNumber {
  public constructor(public readonly text: string) {}
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);

export const isJsonArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
