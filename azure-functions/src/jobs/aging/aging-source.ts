import { type AgingDefinition, type AppliedAmounts, type OpenItem } from '@o2c/core/receivables';
import { type IsoDate } from '@o2c/core/kernel';
import { type Reading } from '../reading';

/** Whose receivables: one customer's, or all of a legal entity. */
export type AgingSubject = { readonly customerId: string } | { readonly legalEntityId: string };

export interface CustomerReference {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

/** Everything aging needs of a day: the items open on it, and the settlements effective by then. */
export interface ReceivablesOnDay {
  readonly items: readonly OpenItem[];
  readonly settlements: readonly AppliedAmounts[];
}

export interface StoredAgingDefinition {
  readonly id: string;
  readonly definition: AgingDefinition;
}

/** Where aging reads; the adapter decides with whose rights. */
export interface AgingSource {
  readonly customerByNumber: (number: string) => Reading<CustomerReference | undefined>;
  readonly receivablesOn: (subject: AgingSubject, asOf: IsoDate) => Reading<ReceivablesOnDay>;
  readonly definitionByCode: (code: string) => Reading<StoredAgingDefinition | undefined>;
}
