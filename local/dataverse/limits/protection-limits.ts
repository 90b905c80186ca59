/** What one user may ask of one server (page api-limits; spec/reliability.md 1.1). */
export interface ProtectionLimits {
  readonly requests: number;
  readonly executionMilliseconds: number;
  /** The sliding window over which requests and execution time are summed. */
  readonly windowSeconds: number;
  readonly concurrent: number;
}

/** The documented defaults. */
export const DOCUMENTED_LIMITS: ProtectionLimits = {
  requests: 6_000,
  executionMilliseconds: 1_200_000,
  windowSeconds: 300,
  concurrent: 52,
};

/** Which of the three limits was exceeded. */
export type ThrottleFacet = 'requests' | 'time' | 'concurrency';
