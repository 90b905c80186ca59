import { type TableMetadata } from '../metadata/table-metadata';
import { type ColumnPath, type Condition } from '../query/record-query';
import { ownershipOf } from './ownership';
import { type Principal, type PrivilegeDepth } from './principal';
import { PARENT, withReadableParent } from './parent-rows';
import { missingPrivilege, privilegeDepth } from './privilege-check';
import { privilegeName } from './privilege-name';

/**
 * What a query of that table must be narrowed to for this principal, on the alias `root`; undefined where nothing is hidden. Refuses
 * (403) a principal who may read none of its rows. Basic: own rows and those of own teams; Local: the business unit; Deep: the business
 * unit and those below; always including own rows.
 */
export function readableRows(principal: Principal, table: TableMetadata): Condition | undefined {
  const depth = privilegeDepth(principal, 'Read', table);
  if (depth === undefined) throw missingPrivilege(principal, privilegeName('Read', table));
  if (depth === 'Global') return undefined;
  const ownership = ownershipOf(table);
  switch (ownership.kind) {
    case 'organization':
      return undefined;
    case 'business-unit':
      return oneOf({ alias: 'root', column: ownership.businessUnit }, unitsWithin(principal, depth));
    case 'owned':
      return (
        withReadableParent(table.logicalName, ownRows(principal, depth, PARENT_OWNERSHIP)) ??
        ownRows(principal, depth, { ...ownership, alias: 'root' })
      );
  }
}

interface OwnerColumns {
  readonly alias: string;
  readonly owner: string;
  readonly businessUnit: string | undefined;
}

const PARENT_OWNERSHIP: OwnerColumns = { alias: PARENT, owner: 'ownerid', businessUnit: 'owningbusinessunit' };

function ownRows(principal: Principal, depth: PrivilegeDepth, { alias, owner, businessUnit }: OwnerColumns): Condition {
  const own = oneOf({ alias, column: owner }, [principal.userId, ...principal.teamIds]);
  if (depth === 'Basic' || businessUnit === undefined) return own;
  return { kind: 'or', terms: [own, oneOf({ alias, column: businessUnit }, unitsWithin(principal, depth))] };
}

const unitsWithin = (principal: Principal, depth: PrivilegeDepth): readonly string[] =>
  depth === 'Deep' ? [principal.businessUnitId, ...(principal.businessUnitsBelow ?? [])] : [principal.businessUnitId];

const oneOf = (left: ColumnPath, ids: readonly string[]): Condition => ({
  kind: 'operator',
  operator: 'in',
  left,
  values: ids,
});
