import { choice, entityName, flag, guid, integer, lookup, managed, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type TableMetadata } from '../table-metadata';

/** Privileges, column security, sharing. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const securityTables = (): readonly TableMetadata[] => [
  owner(),
  privilege(),
  fieldSecurityProfile(),
  fieldPermission(),
  principalObjectAccess(),
];

/** .../reference/entities/owner: users and teams in one list, read only. In the store it is a view of the two. */
const owner = (): TableMetadata =>
  defineTable({
    schemaName: 'Owner',
    set: 'owners',
    displayName: 'Owner',
    ownership: 'None',
    id: 'OwnerId',
    primaryName: 'name',
    columns: [text('Name', 160), text('OwnerIdType', 10)],
  });

/** .../reference/entities/privilege; accessright: 1 read, 2 write, 4 append, 16 append to, 32 create, 65536 delete, 262144 share, 524288 assign. */
const privilege = (): TableMetadata =>
  defineTable({
    schemaName: 'Privilege',
    set: 'privileges',
    displayName: 'Privilege',
    ownership: 'None',
    id: 'PrivilegeId',
    primaryName: 'name',
    columns: [
      text('Name', 100),
      integer('AccessRight'),
      flag('CanBeBasic', true),
      flag('CanBeLocal', true),
      flag('CanBeDeep', true),
      flag('CanBeGlobal', true),
    ],
  });

/** .../reference/entities/fieldsecurityprofile */
const fieldSecurityProfile = (): TableMetadata =>
  defineTable({
    schemaName: 'FieldSecurityProfile',
    set: 'fieldsecurityprofiles',
    displayName: 'Column Security Profile',
    ownership: 'OrganizationOwned',
    id: 'FieldSecurityProfileId',
    primaryName: 'name',
    columns: [text('Name', 100), text('Description', 2000), flag('IsManaged'), guid('SolutionId')],
  });

/** .../reference/entities/fieldpermission; 0 not allowed, 4 allowed. */
const fieldPermission = (): TableMetadata =>
  defineTable({
    schemaName: 'FieldPermission',
    set: 'fieldpermissions',
    displayName: 'Column Permission',
    ownership: 'OrganizationOwned',
    id: 'FieldPermissionId',
    columns: [
      lookup('FieldSecurityProfileId', 'fieldsecurityprofile'),
      entityName('EntityName'),
      text('AttributeLogicalName', 50),
      choice('CanRead', [0, 'Not Allowed'], [4, 'Allowed']),
      choice('CanCreate', [0, 'Not Allowed'], [4, 'Allowed']),
      choice('CanUpdate', [0, 'Not Allowed'], [4, 'Allowed']),
      choice('CanReadUnmasked', [0, 'Not Allowed'], [1, 'One Record'], [3, 'All Records']),
      flag('IsManaged'),
      managed('IsCustomizable'),
      guid('SolutionId'),
    ],
  });

/** .../reference/entities/principalobjectaccess: what was shared with whom, as a mask of access rights. */
const principalObjectAccess = (): TableMetadata =>
  defineTable({
    schemaName: 'PrincipalObjectAccess',
    set: 'principalobjectaccessset',
    displayName: 'Field Sharing',
    ownership: 'None',
    id: 'PrincipalObjectAccessId',
    columns: [
      guid('PrincipalId'),
      entityName('PrincipalTypeCode'),
      guid('ObjectId'),
      entityName('ObjectTypeCode'),
      integer('AccessRightsMask'),
      integer('InheritedAccessRightsMask'),
    ],
  });
