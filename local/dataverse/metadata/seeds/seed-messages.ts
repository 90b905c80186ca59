import { metadataId } from '../metadata-id';
import { type Seeding, seedRow } from './seed-context';

/** Ids that solutions carry (seen in public exports, the same in every environment). Others are looked up by name. */
const PUBLISHED_IDS: Readonly<Record<string, string>> = {
  Create: '9ebdbb1b-ea3e-db11-86a7-000a3a5473e8',
  Update: '20bebb1b-ea3e-db11-86a7-000a3a5473e8',
  Delete: 'a1bdbb1b-ea3e-db11-86a7-000a3a5473e8',
};

const MESSAGES: readonly string[] = [
  'Create',
  'Update',
  'Delete',
  'Retrieve',
  'RetrieveMultiple',
  'CreateMultiple',
  'UpdateMultiple',
  'UpsertMultiple',
  'Upsert',
  'Associate',
  'Disassociate',
  'Assign',
  'SetState',
  'GrantAccess',
  'RevokeAccess',
  'ImportSolution',
  'PublishXml',
  'PublishAllXml',
  'CalculatePrice',
  'CancelSalesOrder',
  'CloseQuote',
  'ConvertQuoteToSalesOrder',
  'ConvertSalesOrderToInvoice',
  'FulfillSalesOrder',
  'GenerateInvoiceFromOpportunity',
  'GenerateSalesOrderFromOpportunity',
  'LockInvoicePricing',
  'LockSalesOrderPricing',
  'UnlockInvoicePricing',
  'UnlockSalesOrderPricing',
  'PublishProductHierarchy',
  'ReviseQuote',
  'WinQuote',
  'AddToQueue',
  'PickFromQueue',
  'ReleaseToQueue',
  'RemoveFromQueue',
  'RouteTo',
];

/** The id under which this server knows a message. */
export const messageId = (name: string): string => PUBLISHED_IDS[name] ?? metadataId('sdkmessage', name);

/** The messages on which steps may be registered. */
export function seedMessages(seeding: Seeding): void {
  for (const name of MESSAGES) {
    seedRow(seeding, 'sdkmessage', { sdkmessageid: messageId(name), name, isprivate: false, isactive: true });
  }
}
