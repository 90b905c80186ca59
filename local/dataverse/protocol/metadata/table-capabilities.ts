import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { managed } from './label';

type Properties = Readonly<Record<string, unknown>>;

/**
 * What can be done with a table, as EntityMetadata says it (Web API reference, EntityMetadata): told by its columns and relationships where
 * they tell it; features that this server has not got are off.
 */
export const tableCapabilities = (catalogue: Catalogue, table: TableMetadata): Properties => ({
  HasActivities: pointedAtBy(catalogue, table, 'regardingobjectid'),
  HasNotes: pointedAtBy(catalogue, table, 'objectid', 'annotation'),
  HasEmailAddresses: [...table.columns.values()].some(({ format }) => format === 'Email'),
  IsActivityParty:
    catalogue.table('activityparty')?.columns.get('partyid')?.targets?.includes(table.logicalName) ?? false,
  IsStateModelAware: table.columns.has('statecode'),
  IsValidForQueue: managed(pointedAtBy(catalogue, table, 'objectid', 'queueitem'), 'canmodifyqueuesettings'),
  ActivityTypeMask: table.activity ? 1 : 0,
  ...EVERY_TABLE,
});

/** Whether a lookup of that name, of any table or of the one named, leads here. */
const pointedAtBy = (
  catalogue: Catalogue,
  table: TableMetadata,
  ...[column, from]: readonly [string, string?]
): boolean =>
  catalogue
    .oneToMany(table.logicalName)
    .some(
      ({ referencingColumn, referencingTable }) =>
        referencingColumn === column && (from === undefined || referencingTable === from),
    );

/** Features of the platform that this server has not got. */
const OFF = [
  'IsAIRUpdated',
  'IsArchivalEnabled',
  'IsBPFEntity',
  'IsDocumentRecommendationsEnabled',
  'IsEnabledForCharts',
  'IsEnabledForExternalChannels',
  'IsEnabledForTrace',
  'IsInteractionCentricEnabled',
  'IsMSTeamsIntegrationEnabled',
  'IsOneNoteIntegrationEnabled',
  'IsRetentionEnabled',
  'IsRetrieveAuditEnabled',
  'IsRetrieveMultipleAuditEnabled',
  'IsSLAEnabled',
  'IsSolutionAware',
];

/** What nothing is known of. */
const NOTHING = [
  'CreatedOn',
  'DataProviderId',
  'DataSourceId',
  'EntityColor',
  'EntityHelpUrl',
  'ExternalCollectionName',
  'ExternalName',
  'IconLargeName',
  'IconMediumName',
  'IconSmallName',
  'IconVectorName',
  'IntroducedVersion',
  'MobileOfflineFilters',
  'ModifiedOn',
  'OwnerId',
  'OwnerIdType',
  'OwningBusinessUnit',
  'PrimaryKey',
  'RecurrenceBaseEntityLogicalName',
];

/** The same for every table. */
const EVERY_TABLE: Properties = {
  HasFeedback: false,
  IsAvailableOffline: false,
  IsBusinessProcessEnabled: false,
  IsChildEntity: false,
  IsConnectionsEnabled: managed(false, 'canbeconnected'),
  IsDocumentManagementEnabled: false,
  IsDuplicateDetectionEnabled: managed(true, 'canmodifyduplicatedetectionsettings'),
  IsKnowledgeManagementEnabled: false,
  IsMailMergeEnabled: managed(false, 'canmodifymailmergesettings'),
  IsQuickCreateEnabled: false,
  IsRenameable: managed(true, 'isrenameable'),
  IsMappable: managed(true, 'ismappable'),
  CanBeInManyToMany: managed(true, 'canbeinmanytomany'),
  CanBePrimaryEntityInRelationship: managed(true, 'canbeprimaryentityinrelationship'),
  CanBeRelatedEntityInRelationship: managed(true, 'canberelatedentityinrelationship'),
  CanCreateAttributes: managed(true, 'cancreateattributes'),
  CanCreateCharts: managed(true, 'cancreatecharts'),
  CanCreateForms: managed(true, 'cancreateforms'),
  CanCreateViews: managed(true, 'cancreateviews'),
  CanModifyAdditionalSettings: managed(true, 'canmodifyadditionalsettings'),
  CanTriggerWorkflow: false,
  CanChangeHierarchicalRelationship: managed(false, 'canchangehierarchicalrelationship'),
  CanEnableSyncToExternalSearchIndex: managed(false, 'canenablesynctoexternalsearchindex'),
  IsOfflineInMobileClient: managed(false, 'isofflineinmobileclient'),
  IsReadOnlyInMobileClient: managed(false, 'isreadonlyinmobileclient'),
  IsVisibleInMobile: managed(false, 'isvisibleinmobile'),
  IsVisibleInMobileClient: managed(false, 'isvisibleinmobileclient'),
  IsImportable: true,
  IsLogicalEntity: false,
  IsReadingPaneEnabled: true,
  AutoCreateAccessTeams: false,
  AutoRouteToOwnerQueue: false,
  EnforceStateTransitions: false,
  EntityHelpUrlEnabled: false,
  SyncToExternalSearchIndex: false,
  UsesBusinessDataLabelTable: false,
  DaysSinceRecordLastModified: 0,
  Settings: [],
  ...Object.fromEntries(OFF.map((name) => [name, false])),
  ...Object.fromEntries(NOTHING.map((name) => [name, null])),
};
