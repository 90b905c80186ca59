import { DataverseError } from '../../errors/dataverse-error';
import { type GlobalChoice, type TableMetadata } from '../../metadata/table-metadata';

/** A choice of a publisher's; the platform's own have no prefix, and this server does not have them all. */
const PREFIXED = /^[a-z][a-z0-9]{1,7}_/i;

/** Refuses custom columns of a global choice that is nowhere (documented code 0x80048039, ImportOptionSetAttributeError). */
export function checkChoices(tables: readonly TableMetadata[], known: readonly GlobalChoice[]): void {
  const names = new Set(known.map(({ name }) => name));
  for (const table of tables) {
    for (const { custom, globalChoice, logicalName, options } of table.columns.values()) {
      if (!custom || globalChoice === undefined || !PREFIXED.test(globalChoice)) continue;
      if (names.has(globalChoice) || (options ?? []).length > 0) continue;
      throw new DataverseError(
        400,
        '0x80048039',
        `Attribute '${logicalName}' was not imported as it references a non-existing global Option Set ('${globalChoice}').`,
      );
    }
  }
}
