export * from './shipment-line';
export * from './shipment';
export * from './shipping-document';
export * from './reservation';
