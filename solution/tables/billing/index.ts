export * from './document-delivery';
