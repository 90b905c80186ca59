import { badQuery } from '../../../errors/address-errors';
import { existingRow } from '../../../messages/existing-row';
import { numberIn } from '../../../messages/pricing/cell';
import { itemOfLine } from '../../../messages/pricing/line-price';
import { documentOf } from '../../../messages/pricing/priced-documents';
import { requiredTable } from '../../../messages/required-table';
import { type Execution } from '../../../pipeline/execution';
import { committedRead } from '../../../pipeline/write-transaction';
import { type Reference, type Row } from '../../../store/row';
import { complexBody } from '../complex-body';
import { type Operation } from '../operation';
import { referenceParameter } from '../reference-parameter';

const WHOLE = 2;

/**
 * GetQuantityDecimal(Product, UoM) on a quote, order, invoice or opportunity: how many decimals the quantity of the product may have there (Web API
 * reference). None where the document's price list sells the unit in whole quantities only: our choice, the page does not say what Target and UoM
 * are for.
 */
export const getQuantityDecimal: Operation = {
  kind: 'function',
  binding: 'row',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { context, bound, parameters } = call;
      const { execution } = context;
      if (bound?.id === undefined || !documentOf(bound.table.logicalName))
        throw badQuery('GetQuantityDecimal is bound to a quote, an order, an invoice or an opportunity.');
      const product = referenceParameter(call, 'Product', parameters['Product']);
      const unit = referenceParameter(call, 'UoM', parameters['UoM']);
      const document = readable(execution, { table: bound.table.logicalName, id: bound.id });
      const decimals = numberIn(readable(execution, product), 'quantitydecimal') ?? 0;
      const item = itemOfLine(execution, { productid: product, uomid: unit }, document);
      const whole = item !== undefined && numberIn(item, 'quantitysellingcode') === WHOLE;
      return complexBody(call, 'GetQuantityDecimalResponse', { Quantity: whole ? 0 : decimals });
    }),
};

function readable(execution: Execution, { table: name, id }: Reference): Row {
  const table = requiredTable(execution, name);
  const row = existingRow(execution, table, { id });
  execution.services.authority.require(execution.principal, 'Read', { table, row });
  return row;
}
