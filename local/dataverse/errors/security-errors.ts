import { DataverseError } from './dataverse-error';

/** Refusals about users, teams, roles and business units, with the codes and texts of the documented list (web-service-error-codes). */
export const cannotModifySystemAdministrator = (): DataverseError =>
  new DataverseError(400, '0x80041d31', 'The System Administrator Role cannot be modified.');

export const cannotDeleteSystemAdministrator = (): DataverseError =>
  new DataverseError(400, '0x80041d2e', 'The System Administrator Role cannot be deleted.');

export const cannotDeleteSystemCustomizer = (): DataverseError =>
  new DataverseError(400, '0x80041d4a', 'The System Customizer Role cannot be deleted.');

export const lastSystemAdministrator = (): DataverseError =>
  new DataverseError(
    400,
    '0x80041d30',
    'A user cannot be removed from the System Administrator Role if they are the only user that has the role.',
  );

export const cannotDisableSystemAdministrator = (): DataverseError =>
  new DataverseError(
    400,
    '0x80041d2f',
    'A user cannot be disabled if they are the only user that has the System Administrator Role.',
  );

export const rolesOfAccessTeam = (): DataverseError =>
  new DataverseError(400, '0x80048331', 'Cannot assign roles or profiles to an access team.');

export const membersOfDefaultTeam = (verb: 'Associate' | 'Disassociate'): DataverseError =>
  verb === 'Associate'
    ? new DataverseError(400, '0x8004830b', "Can't add members to the default business unit team.")
    : new DataverseError(400, '0x8004830c', "Can't remove members from the default business unit team.");

export const cannotDeleteDefaultTeam = (): DataverseError =>
  new DataverseError(400, '0x80048307', "The default business unit team can't be deleted.");

export const cannotRenameDefaultTeam = (): DataverseError =>
  new DataverseError(400, '0x8004830a', "The default business unit team name can't be updated.");

export const teamOwnsRecords = (): DataverseError =>
  new DataverseError(400, '0x8004830e', "Can't delete a team which owns records. Reassign the records and try again.");

export const parentBusinessMissing = (): DataverseError =>
  new DataverseError(400, '0x80041d02', 'The parent business was unexpectedly missing.');

export const rootBusinessUnitCannotBeDisabled = (): DataverseError =>
  new DataverseError(400, '0x80041d63', 'Root Business unit cannot be disabled.');

export const businessUnitIsNotDisabled = (): DataverseError =>
  new DataverseError(400, '0x80041d60', 'Not disabled business unit cannot be deleted.');

export const businessUnitHasChild = (): DataverseError =>
  new DataverseError(400, '0x80041d61', 'Business unit has a child business unit and cannot be deleted.');

export const cyclicalRelationship = (): DataverseError =>
  new DataverseError(400, '0x80047004', 'The specified relationship will result in a cycle.');

export const columnNotSecured = (): DataverseError =>
  new DataverseError(
    400,
    '0x8004f508',
    'One or more fields are not enabled for field level security. Field level security is not enabled until you publish the customizations.',
  );

export const invalidPrivilege = (): DataverseError =>
  new DataverseError(400, '0x800404ce', 'The privilege id is invalid or missing.');

export const invalidPrivilegeDepth = (): DataverseError =>
  new DataverseError(400, '0x8004140b', 'Invalid privilege depth.');

export const duplicatedPrivilege = (id: string): DataverseError =>
  new DataverseError(400, '0x8004140f', `Privilege ${id} is duplicated.`);
