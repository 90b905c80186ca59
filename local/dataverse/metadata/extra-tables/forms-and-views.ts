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
import { type ColumnMetadata, type TableMetadata } from '../table-metadata';

/** Forms, views and what they show. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const formAndViewTables = (): readonly TableMetadata[] => [
  systemForm(),
  savedQuery(),
  userQuery(),
  customControl(),
  customControlResource(),
];

/** .../reference/entities/systemform */
const systemForm = (): TableMetadata =>
  defineTable({
    schemaName: 'SystemForm',
    set: 'systemforms',
    displayName: 'System Form',
    ownership: 'OrganizationOwned',
    id: 'FormId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      text('Description', 2000),
      memo('FormXml'),
      memo('FormJson'),
      entityName('ObjectTypeCode'),
      choice(
        'Type',
        [2, 'Main'],
        [5, 'Mobile - Express'],
        [6, 'Quick View Form'],
        [7, 'Quick Create'],
        [11, 'Card'],
        [0, 'Dashboard'],
      ),
      choice('FormActivationState', [0, 'Inactive'], [1, 'Active']),
      choice('FormPresentation', [0, 'ClassicForm'], [1, 'AirForm'], [2, 'ConvertedICForm']),
      flag('IsDefault'),
      flag('IsManaged'),
      managed('IsCustomizable'),
      managed('CanBeDeleted'),
      text('UniqueName', 100),
      text('IntroducedVersion', 48),
      guid('SolutionId'),
    ],
  });

const query = (): readonly ColumnMetadata[] => [
  text('Name', 200),
  text('Description', 2000),
  memo('FetchXml'),
  memo('LayoutXml'),
  memo('LayoutJson'),
  memo('ColumnSetXml'),
  entityName('ReturnedTypeCode'),
  integer('QueryType'),
  text('AdvancedGroupBy', 100),
  ...activeState(),
];

/** .../reference/entities/savedquery */
const savedQuery = (): TableMetadata =>
  defineTable({
    schemaName: 'SavedQuery',
    set: 'savedqueries',
    displayName: 'View',
    ownership: 'OrganizationOwned',
    id: 'SavedQueryId',
    primaryName: 'name',
    columns: [
      ...query(),
      flag('IsDefault'),
      flag('IsQuickFindQuery'),
      flag('IsUserDefined'),
      flag('IsPrivate'),
      flag('IsManaged'),
      managed('IsCustomizable'),
      managed('CanBeDeleted'),
      text('IntroducedVersion', 48),
      guid('SolutionId'),
    ],
  });

/** .../reference/entities/userquery */
const userQuery = (): TableMetadata =>
  defineTable({
    schemaName: 'UserQuery',
    set: 'userqueries',
    displayName: 'Saved View',
    ownership: 'UserOwned',
    id: 'UserQueryId',
    primaryName: 'name',
    columns: [...query(), lookup('ParentQueryId', 'savedquery')],
  });

/** .../reference/entities/customcontrol */
const customControl = (): TableMetadata =>
  defineTable({
    schemaName: 'CustomControl',
    set: 'customcontrols',
    displayName: 'Custom Control',
    ownership: 'OrganizationOwned',
    id: 'CustomControlId',
    primaryName: 'name',
    columns: [
      text('Name', 200),
      memo('Manifest'),
      memo('ClientJson'),
      text('CompatibleDataTypes', 4000),
      text('Version', 100),
      flag('IsManaged'),
      guid('SolutionId'),
    ],
  });

/** .../reference/entities/customcontrolresource: which web resource is which file of a control. */
const customControlResource = (): TableMetadata =>
  defineTable({
    schemaName: 'CustomControlResource',
    set: 'customcontrolresources',
    displayName: 'Custom Control Resource',
    ownership: 'OrganizationOwned',
    id: 'CustomControlResourceId',
    primaryName: 'name',
    columns: [
      text('Name', 400),
      lookup('CustomControlId', 'customcontrol'),
      lookup('WebResourceId', 'webresource'),
      guid('SolutionId'),
    ],
  });
