import { type TableMetadata } from '../metadata/table-metadata';

/**
 * By which columns a table's rows belong to somebody: owners with business units, a business unit only (users, teams, roles), or nobody
 * in particular.
 */
export type OwnershipColumns =
  | { readonly kind: 'owned'; readonly owner: string; readonly businessUnit: string | undefined }
  | { readonly kind: 'business-unit'; readonly businessUnit: string }
  | { readonly kind: 'organization' };

export function ownershipOf(table: TableMetadata): OwnershipColumns {
  if (table.ownership !== 'OrganizationOwned' && table.columns.has('ownerid') && table.primaryId !== 'ownerid') {
    const businessUnit = table.columns.has('owningbusinessunit') ? 'owningbusinessunit' : undefined;
    return { kind: 'owned', owner: 'ownerid', businessUnit };
  }
  if (table.ownership === 'BusinessOwned' && table.columns.has('businessunitid')) {
    return { kind: 'business-unit', businessUnit: 'businessunitid' };
  }
  return { kind: 'organization' };
}
