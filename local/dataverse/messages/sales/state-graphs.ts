import { type StateGraph } from './state-graph';

const UPDATE = ['Update'];
const NONE: ReadonlySet<number> = new Set();

/** Draft 0, Active 1, Won 2, Closed 3. A closed quote is opened again as a draft by a PATCH; winning and closing are messages. */
const QUOTE: StateGraph = {
  initial: [0],
  transitions: [
    { from: [0], to: 1, by: UPDATE },
    { from: [1, 2, 3], to: 0, by: UPDATE },
    { from: [1], to: 2, by: ['WinQuote', 'ConvertQuoteToSalesOrder'] },
    { from: [1], to: 3, by: ['CloseQuote'] },
  ],
  readOnly: new Set([1, 2, 3]),
};

/**
 * Active 0, Submitted 1, Canceled 2, Fulfilled 3, Invoiced 4 (spec/dataverse.md F: Fulfilled and Invoiced only by their actions). Our choices:
 * an order may be created Submitted, Submitted orders can be edited (the page lists them among the read-only ones), and closed ones are
 * opened again by a PATCH to Active.
 */
const SALES_ORDER: StateGraph = {
  initial: [0, 1],
  transitions: [
    { from: [0], to: 1, by: UPDATE },
    { from: [1, 2, 3, 4], to: 0, by: UPDATE },
    { from: [0, 1], to: 2, by: ['Update', 'CancelSalesOrder'] },
    { from: [0, 1], to: 3, by: ['FulfillSalesOrder'] },
    { from: [0, 1, 3], to: 4, by: ['ConvertSalesOrderToInvoice'] },
  ],
  readOnly: new Set([2, 3, 4]),
};

/** Active 0, Closed 1 (deprecated), Paid 2, Canceled 3. Paying and cancelling are PATCHes; nothing leads to Closed any more. */
const INVOICE: StateGraph = {
  initial: [0],
  transitions: [
    { from: [0], to: 2, by: UPDATE },
    { from: [0, 2], to: 3, by: UPDATE },
    { from: [1, 2, 3], to: 0, by: UPDATE },
  ],
  readOnly: new Set([1, 2, 3]),
};

/** Open 0, Won 1, Lost 2. */
const OPPORTUNITY: StateGraph = {
  initial: [0],
  transitions: [
    { from: [0], to: 1, by: ['WinOpportunity'] },
    { from: [0], to: 2, by: ['LoseOpportunity'] },
    { from: [1, 2], to: 0, by: UPDATE },
  ],
  readOnly: NONE,
};

/** Active 0, Retired 1, Draft 2, Under Revision 3 (page publish-revise-revert-retire-activate-products). A PATCH to Active publishes. */
const PRODUCT: StateGraph = {
  initial: [2, 0],
  transitions: [
    { from: [2, 3], to: 0, by: ['Update', 'PublishProductHierarchy'] },
    { from: [0], to: 3, by: UPDATE },
    { from: [0, 3], to: 1, by: UPDATE },
    { from: [1], to: 0, by: UPDATE },
  ],
  readOnly: NONE,
};

const GRAPHS: ReadonlyMap<string, StateGraph> = new Map([
  ['quote', QUOTE],
  ['salesorder', SALES_ORDER],
  ['invoice', INVOICE],
  ['opportunity', OPPORTUNITY],
  ['product', PRODUCT],
]);

/** The life cycle of a table's rows; undefined for tables whose rows may change between all their states. */
export const stateGraphOf = (table: string): StateGraph | undefined => GRAPHS.get(table);
