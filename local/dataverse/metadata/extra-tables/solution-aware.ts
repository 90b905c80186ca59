import { activeState, choice, flag, guid, integer, managed, memo, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type ColumnMetadata, type TableMetadata } from '../table-metadata';

/** Parts of solutions that are rows here and nothing else. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const solutionAwareTables = (): readonly TableMetadata[] => [canvasApp(), appAction(), pluginPackage()];

const shared = (): readonly ColumnMetadata[] => [
  managed('IsCustomizable'),
  text('IntroducedVersion', 48),
  guid('SolutionId'),
  flag('IsManaged'),
];

/** .../reference/entities/canvasapp */
const canvasApp = (): TableMetadata =>
  defineTable({
    schemaName: 'CanvasApp',
    set: 'canvasapps',
    displayName: 'Canvas App',
    ownership: 'UserOwned',
    id: 'CanvasAppId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      text('DisplayName', 256),
      memo('Description', 2000),
      text('AppVersion', 100),
      text('Status', 100),
      text('CreatedByClientVersion', 100),
      text('MinClientVersion', 100),
      memo('Tags'),
      text('BackgroundColor', 100),
      text('Publisher', 256),
      memo('AuthorizationReferences'),
      memo('ConnectionReferences'),
      memo('DatabaseReferences'),
      choice('CanvasAppType', [0, 'StandardCanvasApp'], [1, 'ComponentLibrary'], [2, 'CustomCanvasPage']),
      flag('BypassConsent'),
      ...shared(),
    ],
  });

/** .../reference/entities/appaction: commands of the modern command bar. */
const appAction = (): TableMetadata =>
  defineTable({
    schemaName: 'AppAction',
    set: 'appactions',
    displayName: 'App Action',
    ownership: 'OrganizationOwned',
    id: 'AppActionId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      text('UniqueName', 256),
      text('ButtonLabelText', 100),
      text('ButtonTooltipTitle', 100),
      text('ButtonTooltipDescription', 256),
      choice('Context', [0, 'All'], [1, 'Entity']),
      text('ContextValue', 256),
      choice('Location', [0, 'Form'], [1, 'Main Grid'], [2, 'Sub Grid'], [3, 'Associated Grid'], [4, 'Quick Form']),
      choice('OnClickEventType', [0, 'None'], [1, 'Formula'], [2, 'JavaScript']),
      text('OnClickEventJavaScriptFunctionName', 256),
      memo('OnClickEventJavaScriptParameters', 100_000),
      integer('Sequence'),
      choice('Type', [0, 'Standard Button'], [1, 'Dropdown Button'], [2, 'Split Button'], [3, 'Group']),
      flag('Hidden'),
      flag('IsDisabled'),
      ...shared(),
      ...activeState(),
    ],
  });

/** .../reference/entities/pluginpackage */
const pluginPackage = (): TableMetadata =>
  defineTable({
    schemaName: 'PluginPackage',
    set: 'pluginpackages',
    displayName: 'Plugin Package',
    ownership: 'OrganizationOwned',
    id: 'PluginPackageId',
    primaryName: 'name',
    columns: [text('Name', 256), text('UniqueName', 256), text('Version', 100), ...shared(), ...activeState()],
  });
