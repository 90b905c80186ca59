import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type z } from 'zod';
import { type ActionRefusal } from '../action-requests/action';

/** The payload of a request by its schema; refused by the name of the first member that is wrong. */
export function payloadOf<T>(schema: z.ZodType<T>, text: string): Result<T, ActionRefusal> {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'action.payload-invalid', field: String(parsed.error.issues[0]?.path[0] ?? '') });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
