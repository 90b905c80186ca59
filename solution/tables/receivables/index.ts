export * from './aging-bucket';
export * from './aging-definition';
export * from './aging-snapshot-line';
export * from './aging-snapshot';
export * from './ledger-entry';
export * from './open-item';
export * from './settlement';
