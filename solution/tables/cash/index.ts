export * from './bank-entry';
export * from './bank-statement';
export * from './match-proposal';
export * from './payer-alias';
export * from './payment';
export * from './remittance-line';
export * from './remittance';
