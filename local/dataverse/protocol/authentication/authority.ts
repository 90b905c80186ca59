import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Authority } from '../../pipeline/execution';
import { actFor } from '../../security/act-for';
import { type ColumnAccess, columnAccess, requireColumnWrite, unreadableColumns } from '../../security/column-security';
import { type Principal } from '../../security/principal';
import { readablePairs } from '../../security/readable-pairs';
import { requireAccess } from '../../security/require-access';
import { requireOwner } from '../../security/require-owner';
import { resolvePrincipal } from '../../security/resolve-principal';
import { resolveTeam } from '../../security/resolve-team';
import { readableRows } from '../../security/row-filter';
import { type Database } from '../../store/database';

export interface RememberedAuthority extends Authority {
  readonly principal: (userId: string) => Principal;
  /** Who a request acts as when one user acts for another. */
  readonly acting: (caller: Principal, userId: string) => Principal;
}

/** Columns whose values only go in, whoever asks (spec/dataverse.md E: AuthValue is never readable back). */
const SECRETS: Readonly<Record<string, ReadonlySet<string>>> = {
  serviceendpoint: new Set(['authvalue', 'saskey', 'sastoken']),
};

/** The security room's answers, remembered per user until a row about users, teams, roles or sharing changes. */
export function createAuthority(database: Database, catalogue: Catalogue): RememberedAuthority {
  const principals = new Map<string, Principal>();
  const columns = new Map<string, ColumnAccess>();
  const sharing = new Map<string, boolean>();
  const hidden = new Map<string, WeakMap<TableMetadata, ReadonlySet<string>>>();
  const principal = (userId: string): Principal =>
    remembered(principals, userId.toLowerCase(), () => resolvePrincipal(database, userId));
  const team = (teamId: string): Principal =>
    remembered(principals, `team/${teamId}`, () => resolveTeam(database, teamId));
  // Column security is that of the user acted for, whoever acts ("Impersonate another user").
  const accessOf = ({ userId }: Principal): ColumnAccess =>
    remembered(columns, userId, () => columnAccess(database, principal(userId)));
  return {
    principal,
    acting: (caller, userId) =>
      remembered(principals, `${caller.userId}/${userId.toLowerCase()}`, () => actFor(caller, principal(userId))),
    require: (who, right, subject) => requireAccess(database, who, { right, ...subject }),
    readable: (who, table) =>
      table.intersect === true ? readablePairs(catalogue, who, table) : readableRows(who, table),
    requireColumns: (who, right, subject) =>
      requireColumnWrite(accessOf(who), subject.table, {
        verb: right === 'Create' ? 'create' : 'update',
        columns: subject.columns,
      }),
    hiddenColumns: (who, table) =>
      rememberedWeakly(
        remembered(hidden, who.userId, () => new WeakMap<TableMetadata, ReadonlySet<string>>()),
        table,
        () => new Set([...(SECRETS[table.logicalName] ?? []), ...unreadableColumns(accessOf(who), table)]),
      ),
    requireOwner: (owner, table) => requireOwner(database, { user: principal, team }, { owner, table }),
    sharing: () => remembered(sharing, 'any', () => isAnythingShared(database)),
    forget: () => {
      sharing.clear();
      principals.clear();
      columns.clear();
      hidden.clear();
    },
  };
}

const isAnythingShared = (database: Database): boolean =>
  database.get('SELECT 1 AS found FROM principalobjectaccess LIMIT 1') !== undefined;

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}

function rememberedWeakly<K extends object, T>(memory: WeakMap<K, T>, key: K, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
