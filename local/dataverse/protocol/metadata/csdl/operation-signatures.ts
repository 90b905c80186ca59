import { type Fields } from './complex-types';

export interface Signature {
  /** For bound operations: the type of what stands before the name, or each of the types that may. */
  readonly boundTo?: string | readonly string[];
  /** Names and types; a type with `?` need not be given. */
  readonly parameters?: Fields;
  readonly returns?: string;
}

const ANY = 'mscrm.crmbaseentity';
const ROWS = 'Collection(mscrm.crmbaseentity)';
const GRANTS = { Privileges: 'Collection(mscrm.RolePrivilege)' };
const MEMBERS = { Members: 'Collection(mscrm.systemuser)' };
const IMPORT = {
  OverwriteUnmanagedCustomizations: 'Edm.Boolean',
  PublishWorkflows: 'Edm.Boolean',
  CustomizationFile: 'Edm.Binary',
  ImportJobId: 'Edm.Guid?',
  HoldingSolution: 'Edm.Boolean?',
  SkipProductUpdateDependencies: 'Edm.Boolean?',
};
const CUSTOMIZATIONS = ['savedquery', 'systemform', 'webresource'].map((table) => `mscrm.${table}`);
const FILE = { Target: ANY, FileAttributeName: 'Edm.String' };

/**
 * What functions and actions take and give (Web API reference). Names that this server refuses may stand here; those it carries out must
 * (test/local/dataverse/contract/metadata-document).
 */
export const SIGNATURES: Readonly<Record<string, Signature>> = {
  AddMembersTeam: { boundTo: 'mscrm.team', parameters: MEMBERS },
  AddPrivilegesRole: { boundTo: 'mscrm.role', parameters: GRANTS },
  AddToQueue: {
    boundTo: 'mscrm.queue',
    parameters: {
      Target: ANY,
      SourceQueue: 'mscrm.queue?',
      QueueItemProperties: 'mscrm.queueitem?',
    },
    returns: 'mscrm.AddToQueueResponse',
  },
  CalculatePrice: { parameters: { Target: ANY, ParentId: 'Edm.Guid?' } },
  CancelSalesOrder: { parameters: { OrderClose: 'mscrm.orderclose', Status: 'Edm.Int32' } },
  CloseQuote: { parameters: { QuoteClose: 'mscrm.quoteclose', Status: 'Edm.Int32' } },
  CommitFileBlocksUpload: {
    parameters: {
      FileContinuationToken: 'Edm.String',
      FileName: 'Edm.String',
      MimeType: 'Edm.String',
      BlockList: 'Collection(Edm.String)',
    },
    returns: 'mscrm.CommitFileBlocksUploadResponse',
  },
  ConvertQuoteToSalesOrder: {
    parameters: {
      QuoteId: 'Edm.Guid',
      ColumnSet: 'mscrm.ColumnSet',
      QuoteCloseDate: 'Edm.DateTimeOffset?',
      QuoteCloseSubject: 'Edm.String?',
      QuoteCloseDescription: 'Edm.String?',
      ProcessInstanceId: 'mscrm.crmbaseentity?',
    },
    returns: 'mscrm.salesorder',
  },
  ConvertSalesOrderToInvoice: {
    parameters: { SalesOrderId: 'Edm.Guid', ColumnSet: 'mscrm.ColumnSet', ProcessInstanceId: 'mscrm.crmbaseentity?' },
    returns: 'mscrm.invoice',
  },
  CreateMultiple: { boundTo: ROWS, parameters: { Targets: ROWS }, returns: 'mscrm.CreateMultipleResponse' },
  DeleteAndPromote: { parameters: { UniqueName: 'Edm.String' }, returns: 'mscrm.DeleteAndPromoteResponse' },
  DeleteFile: { parameters: { FileId: 'Edm.Guid' } },
  DeleteMultiple: { boundTo: ROWS, parameters: { Targets: ROWS } },
  DownloadBlock: {
    parameters: { Offset: 'Edm.Int64', BlockLength: 'Edm.Int64', FileContinuationToken: 'Edm.String' },
    returns: 'mscrm.DownloadBlockResponse',
  },
  FulfillSalesOrder: { parameters: { OrderClose: 'mscrm.orderclose', Status: 'Edm.Int32' } },
  GenerateInvoiceFromOpportunity: {
    parameters: { OpportunityId: 'Edm.Guid', ColumnSet: 'mscrm.ColumnSet' },
    returns: 'mscrm.invoice',
  },
  GenerateQuoteFromOpportunity: {
    parameters: { OpportunityId: 'Edm.Guid', ColumnSet: 'mscrm.ColumnSet' },
    returns: 'mscrm.quote',
  },
  GenerateSalesOrderFromOpportunity: {
    parameters: { OpportunityId: 'Edm.Guid', ColumnSet: 'mscrm.ColumnSet' },
    returns: 'mscrm.salesorder',
  },
  GetQuantityDecimal: {
    boundTo: ['mscrm.quote', 'mscrm.salesorder', 'mscrm.invoice', 'mscrm.opportunity'],
    parameters: { Product: 'mscrm.product', UoM: 'mscrm.uom' },
    returns: 'mscrm.GetQuantityDecimalResponse',
  },
  GrantAccess: { parameters: { Target: ANY, PrincipalAccess: 'mscrm.PrincipalAccess' } },
  ImportSolution: { parameters: IMPORT },
  ImportSolutionAsync: { parameters: IMPORT, returns: 'mscrm.ImportSolutionAsyncResponse' },
  InitializeFileBlocksDownload: { parameters: FILE, returns: 'mscrm.InitializeFileBlocksDownloadResponse' },
  InitializeFileBlocksUpload: {
    parameters: { ...FILE, FileName: 'Edm.String' },
    returns: 'mscrm.InitializeFileBlocksUploadResponse',
  },
  InitializeFrom: {
    parameters: { EntityMoniker: ANY, TargetEntityName: 'Edm.String', TargetFieldType: 'mscrm.TargetFieldType' },
    returns: ANY,
  },
  LockInvoicePricing: { boundTo: 'mscrm.invoice' },
  LockSalesOrderPricing: { boundTo: 'mscrm.salesorder' },
  LoseOpportunity: { parameters: { OpportunityClose: 'mscrm.crmbaseentity', Status: 'Edm.Int32' } },
  ModifyAccess: { parameters: { Target: ANY, PrincipalAccess: 'mscrm.PrincipalAccess' } },
  PickFromQueue: {
    boundTo: 'mscrm.queueitem',
    parameters: { SystemUser: 'mscrm.systemuser?', RemoveQueueItem: 'Edm.Boolean' },
  },
  PublishAllXml: {},
  PublishProductHierarchy: { boundTo: 'mscrm.product' },
  PublishXml: { parameters: { ParameterXml: 'Edm.String' } },
  PublishDuplicateRule: { boundTo: 'mscrm.duplicaterule', returns: 'mscrm.asyncoperation' },
  ReleaseToQueue: { boundTo: 'mscrm.queueitem' },
  RemoveFromQueue: { boundTo: 'mscrm.queueitem' },
  RemoveMembersTeam: { boundTo: 'mscrm.team', parameters: MEMBERS },
  RemovePrivilegeRole: { boundTo: 'mscrm.role', parameters: { Privilege: 'mscrm.privilege' } },
  ReplacePrivilegesRole: { boundTo: 'mscrm.role', parameters: GRANTS },
  RetrieveCurrentOrganization: {
    parameters: { AccessType: 'mscrm.EndpointAccessType' },
    returns: 'mscrm.RetrieveCurrentOrganizationResponse',
  },
  RetrieveExchangeRate: {
    parameters: { TransactionCurrencyId: 'Edm.Guid' },
    returns: 'mscrm.RetrieveExchangeRateResponse',
  },
  RetrievePrincipalAccess: {
    boundTo: 'mscrm.principal',
    parameters: { Target: ANY },
    returns: 'mscrm.RetrievePrincipalAccessResponse',
  },
  RetrieveRolePrivilegesRole: {
    parameters: { RoleId: 'Edm.Guid' },
    returns: 'mscrm.RetrieveRolePrivilegesRoleResponse',
  },
  RetrieveSharedPrincipalsAndAccess: {
    parameters: { Target: ANY },
    returns: 'mscrm.RetrieveSharedPrincipalsAndAccessResponse',
  },
  RetrieveTotalRecordCount: {
    parameters: { EntityNames: 'Collection(Edm.String)' },
    returns: 'mscrm.RetrieveTotalRecordCountResponse',
  },
  RetrieveUnpublished: { boundTo: CUSTOMIZATIONS, returns: ANY },
  RetrieveUnpublishedMultiple: { boundTo: CUSTOMIZATIONS.map((type) => `Collection(${type})`), returns: ROWS },
  RetrieveUserPrivilegeByPrivilegeName: {
    boundTo: 'mscrm.systemuser',
    parameters: { PrivilegeName: 'Edm.String' },
    returns: 'mscrm.RetrieveUserPrivilegeByPrivilegeNameResponse',
  },
  RetrieveUserPrivileges: { boundTo: 'mscrm.systemuser', returns: 'mscrm.RetrieveUserPrivilegesResponse' },
  RetrieveVersion: { returns: 'mscrm.RetrieveVersionResponse' },
  ReviseQuote: { parameters: { QuoteId: 'Edm.Guid', ColumnSet: 'mscrm.ColumnSet' }, returns: 'mscrm.quote' },
  RevokeAccess: { parameters: { Target: ANY, Revokee: 'mscrm.principal' } },
  RouteTo: { parameters: { Target: ANY, QueueItem: 'mscrm.queueitem' } },
  StageAndUpgrade: { parameters: IMPORT, returns: 'mscrm.StageAndUpgradeResponse' },
  UnlockInvoicePricing: { boundTo: 'mscrm.invoice' },
  UnlockSalesOrderPricing: { boundTo: 'mscrm.salesorder' },
  UnpublishDuplicateRule: { parameters: { DuplicateRuleId: 'Edm.Guid' } },
  UpdateMultiple: { boundTo: ROWS, parameters: { Targets: ROWS } },
  UploadBlock: { parameters: { BlockId: 'Edm.String', BlockData: 'Edm.Binary', FileContinuationToken: 'Edm.String' } },
  UpsertMultiple: { boundTo: ROWS, parameters: { Targets: ROWS } },
  WhoAmI: { returns: 'mscrm.WhoAmIResponse' },
  WinOpportunity: { parameters: { OpportunityClose: 'mscrm.crmbaseentity', Status: 'Edm.Int32' } },
  WinQuote: { parameters: { QuoteClose: 'mscrm.quoteclose', Status: 'Edm.Int32' } },
};
