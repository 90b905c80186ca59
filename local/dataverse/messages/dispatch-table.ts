import { type Execution } from '../pipeline/execution';
import { associate } from './associate';
import { create } from './create';
import { createMultiple } from './create-multiple';
import { deleteRecord } from './delete';
import { disassociate } from './disassociate';
import { commitFileBlocksUpload } from './files/commit-file-blocks-upload';
import { deleteFile } from './files/delete-file';
import { type MessageMap, type MessageName } from './message-map';
import { calculatePrice } from './pricing/calculate-price';
import { priceLock } from './pricing/price-lock';
import { addToQueue } from './queues/add-to-queue';
import { pickFromQueue } from './queues/pick-from-queue';
import { releaseToQueue } from './queues/release-to-queue';
import { removeFromQueue } from './queues/remove-from-queue';
import { routeTo } from './queues/route-to';
import { cancelSalesOrder } from './sales/cancel-sales-order';
import { closeQuote } from './sales/close-quote';
import { convertQuoteToSalesOrder } from './sales/convert-quote-to-sales-order';
import { convertSalesOrderToInvoice } from './sales/convert-sales-order-to-invoice';
import { publishDuplicateRule } from './duplicates/publish-duplicate-rule';
import { unpublishDuplicateRule } from './duplicates/unpublish-duplicate-rule';
import { fulfillSalesOrder } from './sales/fulfill-sales-order';
import { generateFromOpportunity } from './sales/generate-from-opportunity';
import { loseOpportunity } from './sales/lose-opportunity';
import { publishProductHierarchy } from './sales/publish-product-hierarchy';
import { reviseQuote } from './sales/revise-quote';
import { winOpportunity } from './sales/win-opportunity';
import { winQuote } from './sales/win-quote';
import { addMembersTeam } from './security/add-members-team';
import { addPrivilegesRole } from './security/add-privileges-role';
import { removeMembersTeam } from './security/remove-members-team';
import { removePrivilegeRole } from './security/remove-privilege-role';
import { replacePrivilegesRole } from './security/replace-privileges-role';
import { grantAccess } from './sharing/grant-access';
import { modifyAccess } from './sharing/modify-access';
import { revokeAccess } from './sharing/revoke-access';
import { update } from './update';
import { updateMultiple } from './update-multiple';
import { upsert } from './upsert';
import { upsertMultiple } from './upsert-multiple';

type Handlers = {
  readonly [N in MessageName]: (
    request: MessageMap[N]['request'],
    execution: Execution,
  ) => Promise<MessageMap[N]['response']>;
};

/** Every message on rows and its one handler. A new message is one line here and one file beside. */
const HANDLERS: Handlers = {
  Create: create,
  Update: update,
  Upsert: upsert,
  Delete: deleteRecord,
  Associate: associate,
  Disassociate: disassociate,
  CreateMultiple: createMultiple,
  UpdateMultiple: updateMultiple,
  PublishDuplicateRule: publishDuplicateRule,
  UnpublishDuplicateRule: unpublishDuplicateRule,
  UpsertMultiple: upsertMultiple,
  AddToQueue: addToQueue,
  CancelSalesOrder: cancelSalesOrder,
  CloseQuote: closeQuote,
  ConvertQuoteToSalesOrder: convertQuoteToSalesOrder,
  ConvertSalesOrderToInvoice: convertSalesOrderToInvoice,
  FulfillSalesOrder: fulfillSalesOrder,
  GenerateInvoiceFromOpportunity: generateFromOpportunity('GenerateInvoiceFromOpportunity'),
  GenerateQuoteFromOpportunity: generateFromOpportunity('GenerateQuoteFromOpportunity'),
  GenerateSalesOrderFromOpportunity: generateFromOpportunity('GenerateSalesOrderFromOpportunity'),
  LoseOpportunity: loseOpportunity,
  PickFromQueue: pickFromQueue,
  PublishProductHierarchy: publishProductHierarchy,
  ReleaseToQueue: releaseToQueue,
  RemoveFromQueue: removeFromQueue,
  RouteTo: routeTo,
  ReviseQuote: reviseQuote,
  WinOpportunity: winOpportunity,
  WinQuote: winQuote,
  CommitFileBlocksUpload: commitFileBlocksUpload,
  DeleteFile: deleteFile,
  AddMembersTeam: addMembersTeam,
  AddPrivilegesRole: addPrivilegesRole,
  RemoveMembersTeam: removeMembersTeam,
  RemovePrivilegeRole: removePrivilegeRole,
  ReplacePrivilegesRole: replacePrivilegesRole,
  GrantAccess: grantAccess,
  ModifyAccess: modifyAccess,
  RevokeAccess: revokeAccess,
  CalculatePrice: calculatePrice,
  LockInvoicePricing: priceLock('LockInvoicePricing'),
  LockSalesOrderPricing: priceLock('LockSalesOrderPricing'),
  UnlockInvoicePricing: priceLock('UnlockInvoicePricing'),
  UnlockSalesOrderPricing: priceLock('UnlockSalesOrderPricing'),
};

/** Hands a message to its handler. */
export const send = <N extends MessageName>(
  name: N,
  request: MessageMap[N]['request'],
  execution: Execution,
): Promise<MessageMap[N]['response']> => HANDLERS[name](request, execution);
