import { type StandardTableFacts } from '../../local/dataverse/metadata/facts/facts';
import { CHOSEN_TABLES } from './chosen-tables';
import { type Reference } from './reference';
import { relationshipFacts } from './relationship-facts';
import { tableFacts } from './table-facts';

const ORIGIN =
  'Written by scripts/standard-tables from the parsed table reference of Dynamics 365 Customer Engagement (Microsoft, 2019). Do not edit.';

/** What the facts file says, from the parsed reference. */
export function standardTableFacts(reference: Reference): StandardTableFacts {
  const tables = Object.fromEntries(
    CHOSEN_TABLES.map((name) => {
      const table = reference[name];
      if (!table) throw new Error(`The reference has no table ${name}`);
      return [name, tableFacts(table)];
    }),
  );
  return { origin: ORIGIN, tables, relationships: relationshipFacts(reference, tables) };
}
