import { DataverseError } from '../../errors/dataverse-error';
import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';

/** A customization prefix (public: publisher.customizationprefix): two to eight letters and digits, a letter first, not `mscrm...`. */
const PREFIXED = /^(?!mscrm)[a-z][a-z0-9]{1,7}_/;

/**
 * Refuses new custom tables and columns whose name has no customization prefix (documented code 0x80048062, ImportAttributeNameError). The
 * prefix may be another publisher's: solutions carry parts of each other, as real exports do.
 */
export function checkPrefixes(tables: readonly TableMetadata[], catalogue: Catalogue): void {
  for (const table of tables) {
    const known = catalogue.table(table.logicalName);
    if (!known && !PREFIXED.test(table.logicalName)) throw invalidName(table.logicalName);
    for (const column of table.columns.values()) {
      const isNew = column.custom && known?.columns.has(column.logicalName) !== true;
      if (isNew && !PREFIXED.test(column.logicalName)) throw invalidName(column.logicalName);
    }
  }
}

const invalidName = (name: string): DataverseError =>
  new DataverseError(
    400,
    '0x80048062',
    `Invalid name for attribute ${name}.  Custom attribute names must start with a valid customization prefix. The prefix for a solution component should match the prefix that is specified for the publisher of the solution.`,
  );
