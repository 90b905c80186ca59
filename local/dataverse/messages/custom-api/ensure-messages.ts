import { type Catalogue } from '../../metadata/catalogue';
import { messageId } from '../../metadata/seeds/seed-messages';
import { type Database } from '../../store/database';
import { insertRow } from '../../store/row-store';

/** A custom API is a message (docs "Create and use Custom APIs"): its row of `sdkmessage`, which steps are registered on, comes with it. */
export function ensureCustomMessages(database: Database, catalogue: Catalogue): void {
  const table = catalogue.table('sdkmessage');
  if (!table) return;
  const missing = database.all(
    'SELECT uniquename AS name, isprivate FROM customapi WHERE uniquename NOT IN (SELECT name FROM sdkmessage)',
  );
  for (const { name, isprivate } of missing) {
    if (typeof name !== 'string') continue;
    insertRow(database, table, { sdkmessageid: messageId(name), name, isprivate: isprivate === 1, isactive: true });
  }
}
