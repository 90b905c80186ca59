import { type IsoDate } from '../kernel';
import { type AgingBasis } from './aging-definition';
import { type Receivable } from './open-item';

/** The date of an item that its age counts from; a transaction date that is not stated is the document date. */
export function basisDate(item: Receivable, basis: AgingBasis): IsoDate {
  switch (basis) {
    case 'dueDate':
      return item.dueDate;
    case 'documentDate':
      return item.documentDate;
    case 'transactionDate':
      return item.transactionDate ?? item.documentDate;
  }
}
