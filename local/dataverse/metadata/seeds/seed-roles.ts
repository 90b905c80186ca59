import {
  ADMINISTRATOR_ID,
  ROOT_BUSINESS_UNIT_ID,
  SYSTEM_ADMINISTRATOR_ROLE,
  SYSTEM_CUSTOMIZER_ROLE,
  SYSTEM_USER_ID,
} from '../../security/known-ids';
import { metadataId } from '../metadata-id';
import { referenceTo, type Seeding, seedRow } from './seed-context';

/** The two predefined roles that solutions name; SYSTEM and the administrator hold the first. */
export function seedRoles(seeding: Seeding): void {
  seedRole(seeding, SYSTEM_ADMINISTRATOR_ROLE, 'System Administrator');
  seedRole(seeding, SYSTEM_CUSTOMIZER_ROLE, 'System Customizer');
  for (const systemuserid of [SYSTEM_USER_ID, ADMINISTRATOR_ID]) {
    seedRow(seeding, 'systemuserroles', {
      systemuserrolesid: metadataId('seed', 'systemuserroles', systemuserid),
      systemuserid,
      roleid: SYSTEM_ADMINISTRATOR_ROLE,
    });
  }
}

const seedRole = (seeding: Seeding, roleid: string, name: string): void =>
  seedRow(seeding, 'role', {
    roleid,
    name,
    businessunitid: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
    parentrootroleid: referenceTo('role', roleid),
    ismanaged: true,
  });
