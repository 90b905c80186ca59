import {
  type CustomerProfile,
  type Letterhead,
  type OrderReference,
  type Recipient,
  type StoredOutboxMessage,
} from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { type Approval } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';

/** The settings documents are mailed by. */
export interface DeliverySettings extends CompanySettings {
  /** By legal entity. */
  readonly letterheads: ReadonlyMap<string, Letterhead>;
}

/** All that is known of a document that is to be mailed. */
export interface DocumentFacts {
  readonly invoice: Invoice;
  readonly order?: OrderReference;
  /** The number of the document it corrects. */
  readonly corrects?: string;
  readonly recipient: Recipient;
  readonly profile?: Pick<CustomerProfile, 'deliveryPreference' | 'deliveryAddress'>;
  /** By id. */
  readonly products: ReadonlyMap<string, { readonly name: string; readonly number: string }>;
  /** Names by id. */
  readonly units: ReadonlyMap<string, string>;
  /** What a person said to the proposal to send exactly this. */
  readonly approval?: Approval;
  /** The decision to leave it unsent (observe) was written before. */
  readonly observed: boolean;
}

/** An outbox message and its document, or why it has none that can be understood. */
export interface Delivery {
  readonly message: StoredOutboxMessage;
  readonly facts: DocumentFacts | DeliveryUnreadable;
}

export interface DeliveryUnreadable {
  readonly unreadable: 'delivery.unknown-message' | 'delivery.document-missing' | 'delivery.document-unreadable';
  readonly detail: string;
}
