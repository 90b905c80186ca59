import { ok, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';

/** A service that the policy `credit.score` names. */
export interface ConfiguredSource {
  readonly name: string;
  readonly url: string;
  readonly staleAfterDays: number;
}

export interface ScoreParameters {
  readonly sources: readonly ConfiguredSource[];
}

const parameters = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        name: z
          .string()
          .min(1)
          .max(60)
          .regex(/^[^:]+$/),
        url: z.url(),
        staleAfterDays: z.int().min(0).max(3_650),
      }),
    )
    .max(20)
    .default([]),
});

/** Reads the parameters of the policy `credit.score`: `{"sources":[{"name":"agency","url":"https://...","staleAfterDays":30}]}`. */
export function readScoreParameters(
  text: string | undefined,
): Result<ScoreParameters, { readonly code: 'credit-score.parameters' }> {
  if (text === undefined || text.trim() === '') return ok({ sources: [] });
  try {
    const read = parameters.safeParse(JSON.parse(text));
    if (read.success) return ok(read.data);
  } catch {
    // Not JSON: refused like any other wrong shape.
  }
  return refuse({ code: 'credit-score.parameters' });
}
