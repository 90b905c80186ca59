import { type Money, type Result } from '../kernel';
import { type DocumentTotals, documentTotals, lineNet, type TotalsRefusal } from '../totals';
import { type OrderLine, type SalesOrder } from './sales-order';

type PricedLine = Pick<OrderLine, 'quantity' | 'unitPrice' | 'discount' | 'taxCategory' | 'taxRate'>;

/** The net amount of one order line: rounded once half away from zero, less its discount. */
export const orderLineNet = (line: PricedLine, currency: SalesOrder['currency']): Money => lineNet(line, currency);

/** What the whole order comes to if everything is delivered at once, as its invoice would say it. Refused: no lines, a rate its category may not carry. */
export const orderTotals = ({
  currency,
  lines,
}: {
  readonly currency: SalesOrder['currency'];
  readonly lines: readonly PricedLine[];
}): Result<DocumentTotals, TotalsRefusal> => documentTotals({ currency, lines });
