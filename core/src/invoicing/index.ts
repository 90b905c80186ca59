export type { DocumentType, Invoice, InvoiceDraft, InvoiceLine } from './invoice';
