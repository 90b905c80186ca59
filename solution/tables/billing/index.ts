export * from './document-delivery';
export * from './voided-number';
