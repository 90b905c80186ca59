import { type Navigation } from '../metadata/catalogue';
import { type Reference, type Row } from '../store/row';
import { type Entity } from './entity';
import { type PartOfMessage } from './part-of-message';
import { type RolePrivilegeGrant } from './security/role-privilege-grant';
import { type ClosingRequest } from './sales/closing-request';

/** What a write demands of the row's version: any (`If-Match: *`), or exactly one (`If-Match: W/"7"`). */
export type VersionDemand = { readonly kind: 'any' } | { readonly kind: 'exactly'; readonly version: string };

export interface Created {
  readonly id: string;
}

export interface Link {
  readonly target: Reference;
  readonly navigation: Navigation;
  readonly related: Reference;
}

/** An upsert names the row by its id, or by the values of an alternate key. */
export interface UpsertTarget {
  readonly entity: Entity;
  readonly key?: Row;
}

export interface UpsertRequest {
  readonly target: UpsertTarget;
  readonly only?: 'create' | 'update';
  readonly version?: VersionDemand;
}

/** The bytes of a file: at once, or blocks of an upload in the order in which they are the file. */
export type FileContent =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'blocks'; readonly upload: string; readonly blocks: readonly string[] };

/** A row, the user or team it is shared with, and the mask of rights. */
export interface AccessRequest {
  readonly target: Reference;
  readonly principal: Reference;
  readonly mask: number;
}

/** A role and privileges for it. */
export interface RolePrivilegesRequest {
  readonly roleId: string;
  readonly privileges: readonly RolePrivilegeGrant[];
}

/** A team and users. */
export interface MembersRequest {
  readonly teamId: string;
  readonly userIds: readonly string[];
}

/** The messages on rows, with the platform's names; each has one handler. */
export interface MessageMap {
  Create: { request: { readonly target: Entity; readonly partOf?: PartOfMessage }; response: Created };
  Update: {
    request: { readonly target: Entity & Created; readonly version?: VersionDemand; readonly partOf?: PartOfMessage };
    response: undefined;
  };
  Upsert: { request: UpsertRequest; response: Created & { readonly created: boolean } };
  Delete: {
    request: { readonly target: Reference; readonly version?: VersionDemand; readonly partOf?: PartOfMessage };
    response: undefined;
  };
  Associate: { request: Link; response: undefined };
  Disassociate: { request: Link; response: undefined };
  CreateMultiple: {
    request: { readonly table: string; readonly targets: readonly Entity[] };
    response: { readonly ids: readonly string[] };
  };
  UpdateMultiple: {
    request: { readonly table: string; readonly targets: readonly (Entity & Created)[] };
    response: undefined;
  };
  AddToQueue: {
    request: {
      readonly queueId: string;
      readonly target: Reference;
      readonly sourceQueueId?: string;
      readonly properties: Row;
    };
    response: { readonly queueItemId: string };
  };
  CancelSalesOrder: { request: ClosingRequest; response: undefined };
  CloseQuote: { request: ClosingRequest; response: undefined };
  ConvertQuoteToSalesOrder: {
    /** `closing` says how an active quote is won. */
    request: { readonly quoteId: string; readonly closing: ClosingRequest };
    response: Created;
  };
  ConvertSalesOrderToInvoice: { request: { readonly salesOrderId: string }; response: Created };
  FulfillSalesOrder: { request: ClosingRequest; response: undefined };
  GenerateInvoiceFromOpportunity: { request: { readonly opportunityId: string }; response: Created };
  GenerateQuoteFromOpportunity: { request: { readonly opportunityId: string }; response: Created };
  GenerateSalesOrderFromOpportunity: { request: { readonly opportunityId: string }; response: Created };
  LoseOpportunity: { request: ClosingRequest; response: undefined };
  PickFromQueue: {
    request: { readonly queueItemId: string; readonly userId: string; readonly removeQueueItem: boolean };
    response: undefined;
  };
  PublishProductHierarchy: { request: { readonly productId: string }; response: undefined };
  ReleaseToQueue: { request: { readonly queueItemId: string }; response: undefined };
  RemoveFromQueue: { request: { readonly queueItemId: string }; response: undefined };
  RouteTo: { request: { readonly queueItemId: string; readonly target: Reference }; response: undefined };
  ReviseQuote: { request: { readonly quoteId: string }; response: Created };
  WinOpportunity: { request: ClosingRequest; response: undefined };
  WinQuote: { request: ClosingRequest; response: undefined };
  CommitFileBlocksUpload: {
    request: {
      readonly target: Reference;
      readonly column: string;
      readonly fileName: string;
      readonly mimeType: string;
      readonly content: FileContent;
      readonly version?: VersionDemand;
    };
    response: { readonly fileId: string; readonly size: number };
  };
  DeleteFile: { request: { readonly fileId: string }; response: undefined };
  GrantAccess: { request: AccessRequest; response: undefined };
  ModifyAccess: { request: AccessRequest; response: undefined };
  RevokeAccess: { request: Omit<AccessRequest, 'mask'>; response: undefined };
  CalculatePrice: { request: { readonly target: Reference }; response: undefined };
  LockInvoicePricing: { request: Created; response: undefined };
  LockSalesOrderPricing: { request: Created; response: undefined };
  UnlockInvoicePricing: { request: Created; response: undefined };
  UnlockSalesOrderPricing: { request: Created; response: undefined };
  AddPrivilegesRole: { request: RolePrivilegesRequest; response: undefined };
  ReplacePrivilegesRole: { request: RolePrivilegesRequest; response: undefined };
  RemovePrivilegeRole: { request: { readonly roleId: string; readonly privilegeId: string }; response: undefined };
  AddMembersTeam: { request: MembersRequest; response: undefined };
  RemoveMembersTeam: { request: MembersRequest; response: undefined };
  /** `rule` is the id of a duplicaterule. */
  PublishDuplicateRule: { request: { readonly rule: string }; response: { readonly jobId: string } };
  UnpublishDuplicateRule: { request: { readonly rule: string }; response: undefined };
  UpsertMultiple: {
    request: { readonly table: string; readonly targets: readonly UpsertTarget[] };
    response: undefined;
  };
}

export type MessageName = keyof MessageMap;

/** Messages that lock and unlock the prices of an order or an invoice. */
export type PriceLockMessage =
  'LockInvoicePricing' | 'LockSalesOrderPricing' | 'UnlockInvoicePricing' | 'UnlockSalesOrderPricing';
