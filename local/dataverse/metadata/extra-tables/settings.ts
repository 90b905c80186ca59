import { activeState, choice, flag, guid, integer, lookup, managed, memo, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type TableMetadata } from '../table-metadata';

/** Settings and connections. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const settingTables = (): readonly TableMetadata[] => [
  environmentVariableDefinition(),
  environmentVariableValue(),
  connectionReference(),
  connector(),
  userSettings(),
];

/** .../reference/entities/environmentvariabledefinition */
const environmentVariableDefinition = (): TableMetadata =>
  defineTable({
    schemaName: 'EnvironmentVariableDefinition',
    set: 'environmentvariabledefinitions',
    displayName: 'Environment Variable Definition',
    ownership: 'UserOwned',
    id: 'EnvironmentVariableDefinitionId',
    primaryName: 'schemaname',
    columns: [
      text('SchemaName', 100),
      text('DisplayName', 100),
      text('Description', 2000),
      memo('DefaultValue', 2000),
      choice(
        'Type',
        [100_000_000, 'String'],
        [100_000_001, 'Number'],
        [100_000_002, 'Boolean'],
        [100_000_003, 'JSON'],
        [100_000_004, 'Data source'],
        [100_000_005, 'Secret'],
      ),
      choice('SecretStore', [0, 'Azure Key Vault'], [1, 'Microsoft Dataverse']),
      text('Hint', 2000),
      text('ValueSchema', 2000),
      flag('IsRequired'),
      managed('IsCustomizable'),
      text('IntroducedVersion', 48),
      guid('SolutionId'),
      flag('IsManaged'),
      ...activeState(),
    ],
  });

/** .../reference/entities/environmentvariablevalue */
const environmentVariableValue = (): TableMetadata =>
  defineTable({
    schemaName: 'EnvironmentVariableValue',
    set: 'environmentvariablevalues',
    displayName: 'Environment Variable Value',
    ownership: 'UserOwned',
    id: 'EnvironmentVariableValueId',
    primaryName: 'schemaname',
    columns: [
      text('SchemaName', 100),
      memo('Value', 2000),
      lookup('EnvironmentVariableDefinitionId', 'environmentvariabledefinition'),
      managed('IsCustomizable'),
      text('IntroducedVersion', 48),
      guid('SolutionId'),
      flag('IsManaged'),
      ...activeState(),
    ],
  });

/** .../reference/entities/connectionreference */
const connectionReference = (): TableMetadata =>
  defineTable({
    schemaName: 'connectionreference',
    set: 'connectionreferences',
    displayName: 'Connection Reference',
    ownership: 'UserOwned',
    id: 'connectionreferenceid',
    primaryName: 'connectionreferencedisplayname',
    columns: [
      text('connectionreferencelogicalname', 100),
      text('connectionreferencedisplayname', 100),
      text('connectorid', 100),
      text('connectionid', 100),
      text('description', 100),
      lookup('customconnectorid', 'connector'),
      managed('iscustomizable'),
      guid('solutionid'),
      flag('ismanaged'),
      ...activeState(),
    ],
  });

/** .../reference/entities/connector */
const connector = (): TableMetadata =>
  defineTable({
    schemaName: 'Connector',
    set: 'connectors',
    displayName: 'Connector',
    ownership: 'UserOwned',
    id: 'ConnectorId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      text('DisplayName', 100),
      text('ConnectorInternalId', 100),
      memo('Description', 2000),
      choice('ConnectorType', [0, 'NotSpecified'], [1, 'CustomConnector'], [2, 'Connector']),
      memo('OpenApiDefinition'),
      memo('ConnectionParameters'),
      memo('PolicyTemplateInstances'),
      text('IconBrandColor', 10),
      managed('IsCustomizable'),
      guid('SolutionId'),
      flag('IsManaged'),
      ...activeState(),
    ],
  });

/** .../reference/entities/usersettings: one row per user, under the user's own id. */
const userSettings = (): TableMetadata =>
  defineTable({
    schemaName: 'UserSettings',
    set: 'usersettingscollection',
    displayName: 'User Settings',
    ownership: 'BusinessOwned',
    id: 'SystemUserId',
    columns: [
      integer('TimeZoneCode'),
      integer('LocaleId'),
      integer('UILanguageId'),
      integer('PagingLimit'),
      text('DateFormatString', 255),
      text('TimeFormatString', 255),
      lookup('TransactionCurrencyId', 'transactioncurrency'),
    ],
  });
