import { ACCESS_RIGHTS } from '../../security/access-rights';
import { hasPrivileges, privilegeName, RIGHTS } from '../../security/privilege-name';
import { type Database } from '../../store/database';
import { metadataId } from '../metadata-id';
import { type TableMetadata } from '../table-metadata';
import { nextRowVersion } from '../../store/row-version';

/** Privileges over no table that this server asks for. */
const MISCELLANEOUS: readonly (readonly [string, number])[] = [
  ['prvActOnBehalfOfAnotherUser', 0],
  ['prvBypassCustomBusinessLogic', 0],
  ['prvBypassCustomPlugins', 0],
  ['prvPublishCustomization', 0],
  ['prvPublishDuplicateRule', 0],
];

/** The privileges of the tables that are not there yet: eight rights per table, shared by tables that share a word. */
export function seedPrivileges(database: Database, tables: readonly TableMetadata[]): void {
  const names = new Map(
    tables
      .filter(hasPrivileges)
      .flatMap((table) => RIGHTS.map((right) => [privilegeName(right, table), ACCESS_RIGHTS[right]] as const)),
  );
  const version = nextRowVersion(database);
  for (const [name, mask] of [...names, ...MISCELLANEOUS]) {
    database.run(
      'INSERT INTO privilege (privilegeid, name, accessright, canbebasic, canbelocal, canbedeep, canbeglobal, versionnumber) VALUES (?, ?, ?, 1, 1, 1, 1, ?) ON CONFLICT DO NOTHING',
      [privilegeId(name), name, mask, version],
    );
  }
}

export const privilegeId = (name: string): string => metadataId('privilege', name);
