import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { readRow, rowFromSql, sqlNames } from '../../store/row-store';
import { quoted } from '../../store/stored-column';
import { requiredTable } from '../required-table';
import { decimalIn, referenceIn } from './cell';
import { once, pricingFacts } from './pricing-facts';
import { type DiscountList } from './volume-discount';

/** A price list's state and currency, read once per transaction. */
export const readPriceList = (execution: Execution, id: string): Row | undefined =>
  once(pricingFacts(execution).priceLists, id, () =>
    readRow(execution.services.database, requiredTable(execution, 'pricelevel'), {
      id,
      columns: ['statecode', 'transactioncurrencyid'],
    }),
  );

const ITEM_COLUMNS = [
  'amount',
  'percentage',
  'pricingmethodcode',
  'quantitysellingcode',
  'roundingpolicycode',
  'roundingoptioncode',
  'roundingoptionamount',
  'discounttypeid',
  'transactioncurrencyid',
];

/** What a price list says of a product in a unit; undefined when it does not hold it. */
export function readPriceListItem(
  execution: Execution,
  wanted: { readonly priceList: string; readonly product: string; readonly unit: string },
): Row | undefined {
  const keys = [wanted.product, wanted.priceList, wanted.unit];
  return once(pricingFacts(execution).items, keys.join(), () => {
    const table = requiredTable(execution, 'productpricelevel');
    // A product stands in few price lists, a list holds many products: the plus signs leave SQLite the product's index only.
    const where = `${quoted('productid')} = ? AND +${quoted('pricelevelid')} = ? AND +${quoted('uomid')} = ?`;
    return rowsWhere(execution, table, { columns: ITEM_COLUMNS, where, values: keys })[0];
  });
}

/** List price and costs of a product. */
export const readPricedProduct = (execution: Execution, id: string): Row =>
  once(pricingFacts(execution).products, id, () =>
    readRow(execution.services.database, requiredTable(execution, 'product'), {
      id,
      columns: ['price', 'currentcost', 'standardcost', 'quantitydecimal'],
    }),
  ) ?? {};

/** A discount list with its breaks, active or not: "discount is calculated even when a discount list is inactive". */
export const readDiscountList = (execution: Execution, id: string): DiscountList =>
  once(pricingFacts(execution).discountLists, id, () => {
    const lists = requiredTable(execution, 'discounttype');
    const list = readRow(execution.services.database, lists, { id, columns: ['isamounttype'] });
    const kind = list?.['isamounttype'] === true ? 'amount' : 'percentage';
    const rows = rowsWhere(execution, requiredTable(execution, 'discount'), {
      columns: ['lowquantity', 'highquantity', 'amount', 'percentage', 'discounttypeid'],
      where: `${quoted('discounttypeid')} = ?`,
      values: [id],
    });
    return { kind, breaks: rows.map((row) => discountBreak(row, kind)) };
  });

const discountBreak = (row: Row, kind: DiscountList['kind']): DiscountList['breaks'][number] => ({
  lowQuantity: decimalIn(row, 'lowquantity') ?? '0',
  highQuantity: decimalIn(row, 'highquantity') ?? '0',
  discount: decimalIn(row, kind) ?? '0',
});

function rowsWhere(
  execution: Execution,
  table: TableMetadata,
  query: { readonly columns: readonly string[]; readonly where: string; readonly values: readonly string[] },
): readonly Row[] {
  const columns = sqlNames(table, query.columns).map(quoted).join(',');
  const sql = `SELECT ${columns} FROM ${quoted(table.logicalName)} WHERE ${query.where}`;
  return execution.services.database.all(sql, query.values).map((row) => rowFromSql(table, query.columns, row));
}

export const currencyIdOf = (row: Row): string | undefined => referenceIn(row, 'transactioncurrencyid')?.id;
