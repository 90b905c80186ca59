/** Remembers how deep a chain of steps is, by the correlation id that travels with it. */
export interface CorrelationChains {
  sent(correlationId: string, depth: number): void;
  /** Depth of a request that carries this correlation id: one below the step that was told it, 1 for an unknown id. */
  depthOf(correlationId: string | undefined): number;
}

const REMEMBERED = 10_000;

export function createCorrelationChains(): CorrelationChains {
  const depths = new Map<string, number>();
  return {
    sent: (correlationId, depth) => {
      depths.delete(correlationId);
      depths.set(correlationId, depth);
      const [oldest] = depths.keys();
      if (depths.size > REMEMBERED && oldest !== undefined) depths.delete(oldest);
    },
    depthOf: (correlationId) => (correlationId === undefined ? 0 : (depths.get(correlationId) ?? 0)) + 1,
  };
}
