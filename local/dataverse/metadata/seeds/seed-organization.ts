import { type Database } from '../../store/database';
import { inTransaction } from '../../store/transaction';
import { type SeedOptions } from './seed-context';
import { seedForms } from './seed-forms';
import { seedMessages } from './seed-messages';
import { seedPeople } from './seed-people';
import { seedPrivileges } from './seed-privileges';
import { seedRoles } from './seed-roles';
import { seedSolutions } from './seed-solutions';
import { seedViews } from './seed-views';

/**
 * Gives an empty database what every environment has: the organisation, its root business unit and default team, the SYSTEM user and an
 * administrator, the base currency, the two predefined roles, messages, privileges, and one plain form and view per standard table.
 * Doing it again changes nothing.
 */
export function seedOrganization(database: Database, options: SeedOptions): void {
  const seeding = { database, options };
  inTransaction(database, () => {
    seedPeople(seeding);
    seedRoles(seeding);
    seedSolutions(seeding);
    seedMessages(seeding);
    seedPrivileges(database, options.catalogue.tables());
    seedForms(seeding);
    seedViews(seeding);
  });
}
