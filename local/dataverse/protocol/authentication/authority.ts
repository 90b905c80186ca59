import { type Authority } from '../../pipeline/execution';
import { type ColumnAccess, columnAccess, requireColumnWrite, unreadableColumns } from '../../security/column-security';
import { type Principal } from '../../security/principal';
import { requirePrivilege } from '../../security/privilege-check';
import { readableRows } from '../../security/row-filter';
import { type Database } from '../../store/database';
import { resolvePrincipal } from '../../security/resolve-principal';

export interface RememberedAuthority extends Authority {
  readonly principal: (userId: string) => Principal;
}

/** Columns whose values only go in, whoever asks (spec/dataverse.md E: AuthValue is never readable back). */
const SECRETS: Readonly<Record<string, ReadonlySet<string>>> = {
  serviceendpoint: new Set(['authvalue', 'saskey', 'sastoken']),
};

/** The security room's answers, remembered per user until a row about users, teams or roles changes. */
export function createAuthority(database: Database): RememberedAuthority {
  const principals = new Map<string, Principal>();
  const columns = new Map<string, ColumnAccess>();
  const accessOf = (principal: Principal): ColumnAccess =>
    remembered(columns, principal.userId, () => columnAccess(database, principal));
  return {
    principal: (userId) => remembered(principals, userId, () => resolvePrincipal(database, userId)),
    require: (principal, right, { table, row }) => requirePrivilege(principal, right, table, row),
    readable: (principal, table) => readableRows(principal, table),
    requireColumns: (principal, right, subject) =>
      requireColumnWrite(accessOf(principal), subject.table, {
        verb: right === 'Create' ? 'create' : 'update',
        columns: subject.columns,
      }),
    hiddenColumns: (principal, table) =>
      new Set([...(SECRETS[table.logicalName] ?? []), ...unreadableColumns(accessOf(principal), table)]),
    forget: () => {
      principals.clear();
      columns.clear();
    },
  };
}

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
