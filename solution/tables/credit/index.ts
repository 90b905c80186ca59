export * from './credit-hold-reason';
export * from './credit-hold';
