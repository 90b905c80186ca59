export { type Autonomy } from './autonomy';
export { type Decision } from './decision';
export { type OutboxMessage } from './outbox-message';
export { type Finding, type Invariant } from './finding';
