/** Property names and types; a type with `?` may be null. */
export type Fields = Readonly<Record<string, string>>;

/** The complex types that functions and actions take and give, as the Web API reference has them. */
export const COMPLEX_TYPES: Readonly<Record<string, Fields>> = {
  AddToQueueResponse: { QueueItemId: 'Edm.Guid' },
  BooleanManagedProperty: {
    Value: 'Edm.Boolean',
    CanBeChanged: 'Edm.Boolean',
    ManagedPropertyLogicalName: 'Edm.String?',
  },
  ColumnSet: { AllColumns: 'Edm.Boolean', Columns: 'Collection(Edm.String)' },
  CommitFileBlocksUploadResponse: { FileId: 'Edm.Guid', FileSizeInBytes: 'Edm.Int64' },
  CreateMultipleResponse: { Ids: 'Collection(Edm.Guid)' },
  DeleteAndPromoteResponse: { SolutionId: 'Edm.Guid' },
  DownloadBlockResponse: { Data: 'Edm.Binary?' },
  EndpointCollection: {
    Count: 'Edm.Int32',
    IsReadOnly: 'Edm.Boolean',
    Keys: 'Collection(Edm.String)',
    Values: 'Collection(Edm.String)',
  },
  EntityRecordCountCollection: {
    Count: 'Edm.Int32',
    IsReadOnly: 'Edm.Boolean',
    Keys: 'Collection(Edm.String)',
    Values: 'Collection(Edm.Int64)',
  },
  GetQuantityDecimalResponse: { Quantity: 'Edm.Int32' },
  ImportSolutionAsyncResponse: { AsyncOperationId: 'Edm.Guid', ImportJobKey: 'Edm.String?' },
  InitializeFileBlocksDownloadResponse: {
    FileSizeInBytes: 'Edm.Int64',
    FileName: 'Edm.String?',
    FileContinuationToken: 'Edm.String?',
    IsChunkingSupported: 'Edm.Boolean',
  },
  InitializeFileBlocksUploadResponse: { FileContinuationToken: 'Edm.String?' },
  OrganizationDetail: {
    OrganizationId: 'Edm.Guid',
    FriendlyName: 'Edm.String?',
    OrganizationVersion: 'Edm.String?',
    EnvironmentId: 'Edm.String?',
    DatacenterId: 'Edm.Guid?',
    Geo: 'Edm.String?',
    TenantId: 'Edm.String?',
    UrlName: 'Edm.String?',
    UniqueName: 'Edm.String?',
    State: 'mscrm.OrganizationState',
    Endpoints: 'mscrm.EndpointCollection?',
  },
  PrincipalAccess: { AccessMask: 'mscrm.AccessRights', Principal: 'mscrm.principal?' },
  RetrieveCurrentOrganizationResponse: { Detail: 'mscrm.OrganizationDetail?' },
  RetrieveExchangeRateResponse: { ExchangeRate: 'Edm.Decimal' },
  RetrievePrincipalAccessResponse: { AccessRights: 'mscrm.AccessRights' },
  RetrieveRolePrivilegesRoleResponse: { RolePrivileges: 'Collection(mscrm.RolePrivilege)' },
  RetrieveSharedPrincipalsAndAccessResponse: { PrincipalAccesses: 'Collection(mscrm.PrincipalAccess)' },
  RetrieveTotalRecordCountResponse: { EntityRecordCountCollection: 'mscrm.EntityRecordCountCollection?' },
  RetrieveUserPrivilegeByPrivilegeNameResponse: { RolePrivileges: 'Collection(mscrm.RolePrivilege)' },
  RetrieveUserPrivilegesResponse: { RolePrivileges: 'Collection(mscrm.RolePrivilege)' },
  RetrieveVersionResponse: { Version: 'Edm.String?' },
  RolePrivilege: {
    Depth: 'mscrm.PrivilegeDepth',
    PrivilegeId: 'Edm.Guid',
    BusinessUnitId: 'Edm.Guid',
    PrivilegeName: 'Edm.String?',
    RecordFilterId: 'Edm.Guid?',
    RecordFilterUniqueName: 'Edm.String?',
  },
  StageAndUpgradeResponse: { SolutionId: 'Edm.Guid' },
  WhoAmIResponse: { BusinessUnitId: 'Edm.Guid', UserId: 'Edm.Guid', OrganizationId: 'Edm.Guid' },
};

/** Enumerations and their members. */
export const ENUM_TYPES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AccessRights: {
    None: 0,
    ReadAccess: 1,
    WriteAccess: 2,
    AppendAccess: 4,
    AppendToAccess: 16,
    CreateAccess: 32,
    DeleteAccess: 65_536,
    ShareAccess: 262_144,
    AssignAccess: 524_288,
  },
  EndpointAccessType: { Default: 0, Internet: 1, Intranet: 2 },
  OrganizationState: { Enabled: 0, Disabled: 1 },
  PrivilegeDepth: { Basic: 0, Local: 1, Deep: 2, Global: 3, RecordFilter: 4 },
  TargetFieldType: { All: 0, ValidForCreate: 1, ValidForUpdate: 2, ValidForRead: 3 },
};

/** Enumerations whose members combine. */
export const FLAGS: ReadonlySet<string> = new Set(['AccessRights']);
