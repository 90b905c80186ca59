/** Remembers how deep a chain of steps is, by the correlation id that travels with it. */
export interface CorrelationChains {
  sent(correlationId: string, depth: number): void;
  /** Depth of a request that carries this correlation id: one below the step that was told it, 1 for an unknown id. */
  depthOf(correlationId: string | undefined): number;
}

const REMEMBERED = 10_000;

/** The platform looks for loops within one hour (Web API reference, IExecutionContext.Depth). */
const MILLISECONDS = 3_600_000;

export function createCorrelationChains(now: () => Date): CorrelationChains {
  const chains = new Map<string, { depth: number; at: number }>();
  return {
    sent: (correlationId, depth) => {
      chains.delete(correlationId);
      chains.set(correlationId, { depth, at: now().getTime() });
      const [oldest] = chains.keys();
      if (chains.size > REMEMBERED && oldest !== undefined) chains.delete(oldest);
    },
    depthOf: (correlationId) => {
      const chain = correlationId === undefined ? undefined : chains.get(correlationId);
      return chain === undefined || now().getTime() - chain.at > MILLISECONDS ? 1 : chain.depth + 1;
    },
  };
}
