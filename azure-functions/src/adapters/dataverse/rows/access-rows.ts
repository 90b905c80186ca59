import { tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type Access } from '../../../jobs/action-requests/action-request';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readRows, type RowsRead } from '../query/read-rows';
import { readRefusal } from './read-refusal';

/** Tables whose rows an action can be about, by logical name. */
export type TargetTables = Readonly<Record<string, { readonly entitySetName: string; readonly primaryId: string }>>;

const namedRoles = z.array(z.object({ name: z.string() }));
const roles = z.object({ systemuserroles_association: namedRoles });
const teams = z.object({ teammembership_association: z.array(z.object({ teamid: z.guid() })) });
const teamRoles = z.object({ teamroles_association: namedRoles });

const NOT_FOUND = 404;

/** Roles are read as the service; whether a row is visible is asked as the user, so that Dataverse itself judges. */
export const accessRows = (connection: DataverseConnection, context: CallContext, targets: TargetTables): Access => ({
  rolesOf: async (userId) => {
    const own = await one(connection, context, {
      table: tables.systemUser,
      id: userId,
      expand: 'systemuserroles_association($select=name)',
    });
    if (own.outcome !== 'ok') return readRefusal(own);
    const memberships = await one(connection, context, {
      table: tables.systemUser,
      id: userId,
      expand: 'teammembership_association($select=teamid)',
    });
    if (memberships.outcome !== 'ok') return readRefusal(memberships);
    const names = own.rows.flatMap((row) => roles.parse(row).systemuserroles_association.map(({ name }) => name));
    for (const { teamid } of memberships.rows.flatMap((row) => teams.parse(row).teammembership_association)) {
      const inherited = await one(connection, context, {
        table: tables.team,
        id: teamid,
        expand: 'teamroles_association($select=name)',
      });
      if (inherited.outcome !== 'ok') return readRefusal(inherited);
      names.push(
        ...inherited.rows.flatMap((row) => teamRoles.parse(row).teamroles_association.map(({ name }) => name)),
      );
    }
    return ok([...new Set(names)]);
  },
  maySee: async (userId, { table, id }) => {
    const target = targets[table];
    if (!target) return ok(false);
    const seen = await one(connection, { ...context, actingAs: { systemUserId: userId } }, { table: target, id });
    if (seen.outcome === 'ok') return ok(seen.rows.length > 0);
    // No right to the table, or to act at all: an answer, not an accident.
    if (seen.outcome === 'rejected' && (seen.status === 403 || seen.status === NOT_FOUND)) return ok(false);
    return readRefusal(seen);
  },
});

interface Wanted {
  readonly table: { readonly entitySetName: string; readonly primaryId: string };
  readonly id: string;
  readonly expand?: string;
}

const one = (connection: DataverseConnection, context: CallContext, { table, id, expand }: Wanted): Promise<RowsRead> =>
  readRows(connection, context, {
    from: table.entitySetName,
    select: [table.primaryId],
    where: equal(table.primaryId, { id }),
    top: 1,
    ...(expand === undefined ? {} : { expand }),
  });
