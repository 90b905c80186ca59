export { MOST_EXACT } from './most-value-exact';
export { orderOfDecision } from './order-of-decision';
export type { DecisionOrder, QueueCandidate, QueueRoom } from './queue-candidate';
