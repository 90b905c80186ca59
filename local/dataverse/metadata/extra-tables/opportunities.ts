import { lookup } from '../column-definitions';
import { metadataId } from '../metadata-id';
import { navigationName } from '../navigation-name';
import { objectTypeCode } from '../object-type-codes';
import {
  type CascadeDelete,
  type ColumnMetadata,
  type OneToManyRelationship,
  type TableMetadata,
} from '../table-metadata';

/** Tables of opportunities that the parsed reference has no page for: what the public pages say of them beside their sisters of quotes. */
export interface OpportunitySisters {
  readonly quoteDetail: TableMetadata;
  readonly quoteClose: TableMetadata;
  readonly opportunity: TableMetadata;
}

export const opportunityTables = (sisters: OpportunitySisters): readonly TableMetadata[] => [
  opportunityProduct(sisters),
  opportunityClose(sisters),
];

/** Columns of a quote line that an opportunity line lacks: delivery and the quote itself. */
const ONLY_OF_QUOTES = /^(?:shipto_|quote|requestdeliveryby$|salesrepid$|willcall$)/;

/** learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/entities/opportunityproduct */
function opportunityProduct({ quoteDetail }: OpportunitySisters): TableMetadata {
  const own: readonly ColumnMetadata[] = [
    keyOf(quoteDetail, 'OpportunityProductId'),
    { ...lookup('OpportunityId', 'opportunity'), requiredLevel: 'SystemRequired' },
  ];
  return {
    ...quoteDetail,
    ...named('OpportunityProduct', 'opportunityproducts', 'Opportunity Product'),
    primaryId: 'opportunityproductid',
    columns: columnsOf(quoteDetail, (name) => !ONLY_OF_QUOTES.test(name), own),
  };
}

/** learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/entities/opportunityclose */
function opportunityClose({ quoteClose, opportunity }: OpportunitySisters): TableMetadata {
  const revenue = ['actualvalue', 'actualvalue_base'].flatMap((name) => opportunity.columns.get(name) ?? []);
  const regarding = quoteClose.columns.get('regardingobjectid');
  const own: readonly ColumnMetadata[] = [
    { ...lookup('OpportunityId', 'opportunity'), requiredLevel: 'ApplicationRequired' },
    ...(regarding ? [{ ...regarding, targets: ['account', 'opportunity'] }] : []),
    ...revenue.map(asRevenue),
  ];
  return {
    ...quoteClose,
    ...named('OpportunityClose', 'opportunitycloses', 'Opportunity Close'),
    columns: columnsOf(quoteClose, (name) => !['quoteid', 'quotenumber', 'revision'].includes(name), own),
  };
}

const asRevenue = (column: ColumnMetadata): ColumnMetadata => ({
  ...column,
  logicalName: column.logicalName.replace('actualvalue', 'actualrevenue'),
  schemaName: column.schemaName.replace('ActualValue', 'ActualRevenue'),
  ...(column.baseOf === undefined ? {} : { baseOf: 'actualrevenue' }),
});

const keyOf = (table: TableMetadata, schemaName: string): ColumnMetadata => {
  const key = table.columns.get(table.primaryId);
  if (!key) throw new Error(`The table ${table.logicalName} has no key`);
  return { ...key, schemaName, logicalName: schemaName.toLowerCase() };
};

const named = (schemaName: string, entitySetName: string, displayName: string) => ({
  schemaName,
  entitySetName,
  displayName,
  logicalName: schemaName.toLowerCase(),
  displayCollectionName: schemaName === 'OpportunityClose' ? 'Opportunity Close Activities' : `${displayName}s`,
  metadataId: metadataId('table', schemaName.toLowerCase()),
  objectTypeCode: objectTypeCode(schemaName.toLowerCase()),
});

const columnsOf = (
  sister: TableMetadata,
  kept: (name: string) => boolean,
  own: readonly ColumnMetadata[],
): TableMetadata['columns'] =>
  new Map([
    ...[...sister.columns].filter(([name]) => kept(name)),
    ...own.map((column) => [column.logicalName, column] as const),
  ]);

/** Named relationships of the two tables; the other lookups follow the common rule. */
const DOCUMENTED: readonly (readonly [
  name: string,
  one: string,
  many: string,
  column: string,
  cascade: CascadeDelete,
])[] = [
  ['product_opportunities', 'opportunity', 'opportunityproduct', 'opportunityid', 'Cascade'],
  ['opportunity_products', 'product', 'opportunityproduct', 'productid', 'Restrict'],
  ['unit_of_measurement_opportunity_products', 'uom', 'opportunityproduct', 'uomid', 'Restrict'],
  [
    'transactioncurrency_opportunityproduct',
    'transactioncurrency',
    'opportunityproduct',
    'transactioncurrencyid',
    'Restrict',
  ],
  ['opportunity_OpportunityCloses', 'opportunity', 'opportunityclose', 'regardingobjectid', 'Cascade'],
  ['account_OpportunityCloses', 'account', 'opportunityclose', 'regardingobjectid', 'Cascade'],
  ['Opportunity_OpportunityClose', 'opportunity', 'opportunityclose', 'opportunityid', 'Cascade'],
];

/** Their documented relationships. */
export function opportunityRelationships(tables: readonly TableMetadata[]): readonly OneToManyRelationship[] {
  const byName = new Map(tables.map((table) => [table.logicalName, table]));
  return DOCUMENTED.flatMap(([schemaName, one, many, column, cascadeDelete]) => {
    const [referenced, referencing] = [byName.get(one), byName.get(many)];
    const held = referencing?.columns.get(column);
    if (!referenced || !referencing || !held) return [];
    return {
      schemaName,
      referencedTable: one,
      referencedColumn: referenced.primaryId,
      referencingTable: many,
      referencingColumn: column,
      referencingNavigation: navigationName(referencing, held, one),
      referencedNavigation: schemaName,
      cascadeDelete,
    };
  });
}
