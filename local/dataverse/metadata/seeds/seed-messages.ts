import { metadataId } from '../metadata-id';
import { referenceTo, type Seeding, seedRow } from './seed-context';

/** Ids that solutions carry (seen in public exports, the same in every environment). Others are looked up by name. */
const PUBLISHED_IDS: Readonly<Record<string, string>> = {
  Create: '9ebdbb1b-ea3e-db11-86a7-000a3a5473e8',
  Update: '20bebb1b-ea3e-db11-86a7-000a3a5473e8',
  Delete: 'a1bdbb1b-ea3e-db11-86a7-000a3a5473e8',
};

/** Messages that stand on every table. */
const EVERYWHERE: readonly string[] = ['Create', 'Update', 'Delete', 'Associate', 'Disassociate'];

/** Messages that stand on single tables ("Messages" of each table's reference page). */
const ON_TABLES: Readonly<Record<string, readonly string[]>> = {
  opportunity: ['CalculatePrice', 'LoseOpportunity', 'WinOpportunity'],
  quote: [
    'CalculatePrice',
    'CloseQuote',
    'ConvertQuoteToSalesOrder',
    'GenerateQuoteFromOpportunity',
    'ReviseQuote',
    'WinQuote',
  ],
  salesorder: [
    'CalculatePrice',
    'CancelSalesOrder',
    'ConvertSalesOrderToInvoice',
    'FulfillSalesOrder',
    'GenerateSalesOrderFromOpportunity',
    'LockSalesOrderPricing',
    'UnlockSalesOrderPricing',
  ],
  invoice: ['CalculatePrice', 'GenerateInvoiceFromOpportunity', 'LockInvoicePricing', 'UnlockInvoicePricing'],
  product: ['PublishProductHierarchy', 'RevertProduct'],
  queueitem: ['AddToQueue', 'PickFromQueue', 'ReleaseToQueue', 'RemoveFromQueue', 'RouteTo'],
  incident: ['CloseIncident'],
};

/** Messages on which no step can be told apart by a table, or whose steps this server does not run. */
const OTHERS: readonly string[] = [
  'Retrieve',
  'RetrieveMultiple',
  'CreateMultiple',
  'UpdateMultiple',
  'UpsertMultiple',
  'Upsert',
  'Assign',
  'SetState',
  'GrantAccess',
  'ModifyAccess',
  'RevokeAccess',
  'ImportSolution',
  'PublishXml',
  'PublishAllXml',
];

const MESSAGES: readonly string[] = [...new Set([...EVERYWHERE, ...Object.values(ON_TABLES).flat(), ...OTHERS])];

/** The messages that steps can be registered for on a table, each a row of sdkmessagefilter. */
export const messagesOf = (table: string): readonly string[] => [...EVERYWHERE, ...(ON_TABLES[table] ?? [])];

/** The id of the row that says a message can be listened to on a table. */
export const messageFilterId = (message: string, table: string): string =>
  metadataId('sdkmessagefilter', messageId(message), table);

/** The id under which this server knows a message. */
export const messageId = (name: string): string => PUBLISHED_IDS[name] ?? metadataId('sdkmessage', name);

/** The messages, and for Microsoft's own tables the filters: the platform has one for every pair of a message and a table. */
export function seedMessages(seeding: Seeding): void {
  for (const name of MESSAGES) {
    seedRow(seeding, 'sdkmessage', { sdkmessageid: messageId(name), name, isprivate: false, isactive: true });
  }
  for (const { logicalName, intersect = false } of seeding.options.catalogue.tables()) {
    if (intersect || isSeeded(seeding, logicalName)) continue;
    for (const message of messagesOf(logicalName)) seedFilter(seeding, message, logicalName);
  }
}

/** A table's filters come all at once: one of them tells of the others. */
const isSeeded = ({ database }: Seeding, table: string): boolean =>
  database.get('SELECT 1 AS found FROM sdkmessagefilter WHERE sdkmessagefilterid = ?', [
    messageFilterId('Disassociate', table),
  ]) !== undefined;

const seedFilter = (seeding: Seeding, message: string, table: string): void =>
  seedRow(seeding, 'sdkmessagefilter', {
    sdkmessagefilterid: messageFilterId(message, table),
    sdkmessageid: referenceTo('sdkmessage', messageId(message)),
    primaryobjecttypecode: table,
    secondaryobjecttypecode: 'none',
    iscustomprocessingstepallowed: true,
  });
