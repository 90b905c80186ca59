import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type z } from 'zod';
import { type ActionRefusal } from '../action-requests/action';

/** The payload of a request by its schema; an empty one is an object without members. Refused by the field that is wrong. */
export function readPayload<T>(schema: z.ZodType<T>, text: string): Result<T, ActionRefusal> {
  const parsed = schema.safeParse(text.trim() === '' ? {} : jsonOf(text));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return refuse({ code: 'action.payload-invalid', field: unknown ?? String(issue?.path[0] ?? '') });
}

/** The words a person gives for what is done, without which nothing is. */
export function reasonOf({ reason = '' }: { readonly reason?: string }): Result<string, ActionRefusal> {
  const given = reason.trim();
  return given === '' ? refuse({ code: 'action.reason-missing' }) : ok(given);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
