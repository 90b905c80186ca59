export * from './action-request';
export * from './inbox';
