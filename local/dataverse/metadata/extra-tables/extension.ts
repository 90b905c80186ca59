import {
  activeState,
  choice,
  entityName,
  flag,
  guid,
  integer,
  lookup,
  managed,
  memo,
  text,
} from '../column-definitions';
import { defineTable } from '../define-table';
import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from '../table-metadata';

/** Messages and what runs on them. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const extensionTables = (): readonly TableMetadata[] => [
  sdkMessage(),
  sdkMessageFilter(),
  pluginAssembly(),
  pluginType(),
  workflow(),
  customApi(),
  customApiParameter('CustomAPIRequestParameter', 'customapirequestparameters', [flag('IsOptional')]),
  customApiParameter('CustomAPIResponseProperty', 'customapiresponseproperties', []),
];

/** .../reference/entities/sdkmessage */
const sdkMessage = (): TableMetadata =>
  defineTable({
    schemaName: 'SdkMessage',
    set: 'sdkmessages',
    displayName: 'Sdk Message',
    ownership: 'OrganizationOwned',
    id: 'SdkMessageId',
    primaryName: 'name',
    columns: [text('Name', 256), text('CategoryName', 25), flag('IsPrivate'), flag('IsActive', true)],
  });

/** .../reference/entities/sdkmessagefilter */
const sdkMessageFilter = (): TableMetadata =>
  defineTable({
    schemaName: 'SdkMessageFilter',
    set: 'sdkmessagefilters',
    displayName: 'Sdk Message Filter',
    ownership: 'OrganizationOwned',
    id: 'SdkMessageFilterId',
    primaryName: 'name',
    columns: [
      text('Name', 256),
      lookup('SdkMessageId', 'sdkmessage'),
      entityName('PrimaryObjectTypeCode'),
      entityName('SecondaryObjectTypeCode'),
      flag('IsCustomProcessingStepAllowed', true),
      integer('Availability'),
    ],
  });

/** .../reference/entities/pluginassembly */
const pluginAssembly = (): TableMetadata =>
  defineTable({
    schemaName: 'PluginAssembly',
    set: 'pluginassemblies',
    displayName: 'Plug-in Assembly',
    ownership: 'OrganizationOwned',
    id: 'PluginAssemblyId',
    primaryName: 'name',
    columns: [
      text('Name', 256),
      text('Version', 48),
      text('Culture', 32),
      text('PublicKeyToken', 32),
      memo('Content'),
      guid('SolutionId'),
    ],
  });

/** .../reference/entities/plugintype */
const pluginType = (): TableMetadata =>
  defineTable({
    schemaName: 'PluginType',
    set: 'plugintypes',
    displayName: 'Plug-in Type',
    ownership: 'OrganizationOwned',
    id: 'PluginTypeId',
    primaryName: 'name',
    columns: [
      text('Name', 256),
      text('FriendlyName', 256),
      text('TypeName', 256),
      text('AssemblyName', 256),
      lookup('PluginAssemblyId', 'pluginassembly'),
      guid('SolutionId'),
    ],
  });

/** A process is drafted and then activated (public: workflow.statecode). */
const processState = (): readonly ColumnMetadata[] =>
  activeState().map((column) => ({
    ...column,
    options:
      column.logicalName === 'statecode'
        ? [
            { value: 0, label: 'Draft', defaultStatus: 1 },
            { value: 1, label: 'Activated', defaultStatus: 2 },
            { value: 2, label: 'Suspended', defaultStatus: 3 },
          ]
        : [
            { value: 1, label: 'Draft', state: 0 },
            { value: 2, label: 'Activated', state: 1 },
            { value: 3, label: 'CompanyDLPViolation', state: 2 },
          ],
  }));

/** .../reference/entities/workflow: cloud flows are workflows of category 5. */
const workflow = (): TableMetadata =>
  defineTable({
    schemaName: 'Workflow',
    set: 'workflows',
    displayName: 'Process',
    ownership: 'UserOwned',
    id: 'WorkflowId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      text('UniqueName', 256),
      memo('Description', 100_000),
      integer('Category'),
      integer('Type'),
      integer('Mode'),
      integer('Scope'),
      entityName('PrimaryEntity'),
      memo('ClientData'),
      memo('Xaml'),
      flag('OnDemand'),
      flag('TriggerOnCreate'),
      flag('TriggerOnDelete'),
      guid('SolutionId'),
      flag('IsManaged'),
      ...processState(),
    ],
  });

/** .../reference/entities/customapi */
const customApi = (): TableMetadata =>
  defineTable({
    schemaName: 'CustomAPI',
    set: 'customapis',
    displayName: 'Custom API',
    ownership: 'UserOwned',
    id: 'CustomAPIId',
    primaryName: 'name',
    columns: [
      text('UniqueName', 128),
      text('Name', 100),
      text('DisplayName', 100),
      text('Description', 300),
      choice('BindingType', [0, 'Global'], [1, 'Entity'], [2, 'EntityCollection']),
      text('BoundEntityLogicalName', 100),
      choice('AllowedCustomProcessingStepType', [0, 'None'], [1, 'Async Only'], [2, 'Sync and Async']),
      flag('IsFunction'),
      flag('IsPrivate'),
      flag('WorkflowSdkStepEnabled'),
      text('ExecutePrivilegeName', 100),
      lookup('PluginTypeId', 'plugintype'),
      managed('IsCustomizable'),
      guid('SolutionId'),
      flag('IsManaged'),
      ...activeState(),
    ],
  });

/** .../reference/entities/customapirequestparameter and .../customapiresponseproperty */
const customApiParameter = (schemaName: string, set: string, own: readonly ReturnType<typeof flag>[]): TableMetadata =>
  defineTable({
    schemaName,
    set,
    displayName: schemaName.replace('CustomAPI', 'Custom API '),
    ownership: 'UserOwned',
    id: `${schemaName}Id`,
    primaryName: 'name',
    columns: [
      text('UniqueName', 128),
      text('Name', 100),
      text('DisplayName', 100),
      text('Description', 300),
      integer('Type'),
      text('LogicalEntityName', 100),
      lookup('CustomAPIId', 'customapi'),
      managed('IsCustomizable'),
      guid('SolutionId'),
      flag('IsManaged'),
      ...own,
      ...activeState(),
    ],
  });

/** Parameters and properties go with their API (docs "CustomAPI table columns"); names: .../webapi/reference/customapi. */
export const customApiRelationships = (): readonly OneToManyRelationship[] => [
  ofCustomApi('customapi_customapirequestparameter', 'customapirequestparameter', 'CustomAPIRequestParameters'),
  ofCustomApi('customapi_customapiresponseproperty', 'customapiresponseproperty', 'CustomAPIResponseProperties'),
];

const ofCustomApi = (
  schemaName: string,
  referencingTable: string,
  referencedNavigation: string,
): OneToManyRelationship => ({
  schemaName,
  referencedTable: 'customapi',
  referencedColumn: 'customapiid',
  referencingTable,
  referencingColumn: 'customapiid',
  referencingNavigation: 'CustomAPIId',
  referencedNavigation,
  cascadeDelete: 'Cascade',
});
