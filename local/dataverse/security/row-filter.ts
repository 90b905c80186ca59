import { type TableMetadata } from '../metadata/table-metadata';
import { type ColumnPath, type Condition, type Link } from '../query/record-query';
import { ACCESS_RIGHTS } from './access-rights';
import { ownershipOf } from './ownership';
import { type Parent, parentOf } from './parent-rows';
import { type Principal, type Reach } from './principal';
import { requiredReach } from './privilege-check';

/**
 * What a query of that table must be narrowed to for this principal, on the alias `root` unless another is given; undefined where nothing is hidden. Refuses
 * (403) a principal who may read none of its rows. Basic: own rows and those of own teams; Local: the business unit; Deep: the business
 * unit and those below; always including own rows and those shared. Lines are read with their document.
 */
export function readableRows(principal: Principal, table: TableMetadata, alias = 'root'): Condition | undefined {
  const reach = requiredReach(principal, 'Read', table);
  if (reach.depth === 'Global') return undefined;
  const ownership = ownershipOf(table);
  switch (ownership.kind) {
    case 'organization':
      return undefined;
    case 'business-unit':
      return either([
        oneOf({ alias, column: ownership.businessUnit }, reach.units),
        oneOf({ alias, column: table.primaryId }, reach.owners),
      ]);
    case 'owned': {
      const parent = parentOf(table.logicalName);
      if (parent) return withParent(parent, reachable(principal, reach, columnsOf(PARENT, parent)));
      return reachable(principal, reach, {
        alias,
        owner: ownership.owner,
        businessUnit: ownership.businessUnit,
        table: table.logicalName,
        id: table.primaryId,
      });
    }
  }
}

interface OwnedColumns {
  readonly alias: string;
  readonly owner: string;
  readonly businessUnit: string | undefined;
  readonly table: string;
  readonly id: string;
}

/** Alias of the parent in the condition; no query has it, for its scope is the restriction's own. */
const PARENT = 'parent';

const columnsOf = (alias: string, { table, id }: Parent): OwnedColumns => ({
  alias,
  owner: 'ownerid',
  businessUnit: 'owningbusinessunit',
  table,
  id,
});

function reachable(principal: Principal, reach: Reach, columns: OwnedColumns): Condition {
  const { alias, owner, businessUnit } = columns;
  return either([
    oneOf({ alias, column: owner }, reach.owners),
    ...(businessUnit === undefined || reach.units.length === 0
      ? []
      : [oneOf({ alias, column: businessUnit }, reach.units)]),
    ...(principal.sharedTables.has(columns.table) ? [shared(principal, columns)] : []),
  ]);
}

/** The rows whose parent satisfies a condition on the alias `parent`. */
const withParent = ({ table, id }: Parent, filter: Condition): Condition => ({
  kind: 'exists',
  link: { ...EXISTS, alias: PARENT, table, from: id, to: id, filter },
});

/** The rows that were shared for reading with the principal or a team of it. */
function shared(principal: Principal, { alias, id }: OwnedColumns): Condition {
  const path = (column: string): ColumnPath => ({ alias: SHARE, column });
  const filter: Condition = {
    kind: 'and',
    terms: [
      oneOf(path('principalid'), [principal.userId, ...principal.teamIds]),
      either([oneOf(path('accessrightsmask'), READ_MASKS), oneOf(path('inheritedaccessrightsmask'), READ_MASKS)]),
    ],
  };
  const link: Link = { ...EXISTS, alias: SHARE, table: 'principalobjectaccess', from: 'objectid', to: id, filter };
  return { kind: 'exists', link, parent: alias };
}

const SHARE = 'share';

const EXISTS = { type: 'exists' as const, columns: [], orders: [], links: [] };

/** Every mask with Read in it: conditions know no bits, and there are 128 of them. */
const READ_MASKS: readonly number[] = Object.values(ACCESS_RIGHTS)
  .filter((bit) => bit !== ACCESS_RIGHTS.Read)
  .reduce<readonly number[]>((masks, bit) => [...masks, ...masks.map((mask) => mask | bit)], [ACCESS_RIGHTS.Read]);

const either = (terms: readonly Condition[]): Condition => {
  const [only, ...more] = terms;
  return only !== undefined && more.length === 0 ? only : { kind: 'or', terms };
};

const oneOf = (left: ColumnPath, values: readonly (string | number)[]): Condition => ({
  kind: 'operator',
  operator: 'in',
  left,
  values,
});
