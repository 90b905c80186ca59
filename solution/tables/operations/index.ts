export * from './action-request';
export * from './approval';
export * from './decision-seal';
export * from './decision';
export * from './inbox';
export * from './outbox';
export * from './run-chunk';
export * from './run';
