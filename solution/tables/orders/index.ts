export * from './order-intake';
