import {
  applicationSelect,
  checkedInvoiceSelect,
  checkedQuoteSelect,
  creditGroupSelect,
  creditHoldSelect,
  creditRuleSelect,
  customerProfileSelect,
  customerSecuritySelect,
  HOLD_REASONS,
  holdReasonSelect,
  openItemSelect,
  ORDER_LINES,
  orderLineSelect,
  riskBandSelect,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { all, any, equal, type Filter, isEmpty, isFilled, less, oneOfEach } from '../query/filter';
import { type RowQuery } from '../query/read-rows';

/** `salesorder.statecode` of an order that was submitted and is neither fulfilled nor cancelled. */
export const SUBMITTED = 1;

/** `quote.statecode` from which on a quote is won or closed. */
const WON = 2;
const ACTIVE = 0;

/** An order brings its lines along. */
export const WITH_LINES = `${ORDER_LINES}($select=${orderLineSelect.join(',')})`;

/** A hold brings its reasons along. */
export const WITH_REASONS = `${HOLD_REASONS}($select=${[tables.creditHoldReason.primaryId, ...holdReasonSelect].join(',')})`;

/** What the etag of a row says; a list shows no etag of what is behind a lookup. */
export const VERSION = 'versionnumber';

/** The name a last payment's day comes under. */
export const LAST_PAID = 'lastpaidon';

const { account, customerProfile, creditGroup, creditRule, creditSecurity, riskBand } = tables;
const { salesOrder, creditHold, openItem, quote, invoice, creditApplication } = tables;

const idsOf = (ids: readonly string[]) => (column: string) =>
  oneOfEach(
    column,
    ids.map((id) => ({ id })),
  );

interface Table {
  readonly entitySetName: string;
  readonly columns: { readonly state: { readonly name: string } };
}

const active = ({ columns }: Table): Filter => equal(columns.state.name, { number: ACTIVE });

/** One query for each filter. */
const rowsWhere = (
  { entitySetName: from }: Pick<Table, 'entitySetName'>,
  select: readonly string[],
  filters: readonly Filter[],
): readonly RowQuery[] => filters.map((where) => ({ from, select, where }));

/** What the credit check reads of these customers, one request: profiles and groups before orders before items (see `CreditPorts`). */
export function creditQueries(customerIds: readonly string[]) {
  const each = idsOf(customerIds);
  const isSubmitted = equal(salesOrder.columns.state.name, { number: SUBMITTED });
  const ownSecurities = each(creditSecurity.lookups.customer.value).map((own) => all(own, active(creditSecurity)));
  const ownItems = each(openItem.lookups.customer.value);
  const openItems = ownItems.map((own) => all(own, isEmpty(openItem.columns.closedOn.name)));
  return {
    groups: rowsWhere(creditGroup, creditGroupSelect, [active(creditGroup)]),
    profiles: profileQueries(customerIds, each(customerProfile.lookups.customer.value)),
    securities: rowsWhere(creditSecurity, customerSecuritySelect, ownSecurities),
    rules: rowsWhere(creditRule, creditRuleSelect, [active(creditRule)]),
    bands: rowsWhere(riskBand, riskBandSelect, [active(riskBand)]),
    orders: each(salesOrder.lookups.customer.value).map((own) => ({
      from: salesOrder.entitySetName,
      select: salesOrderSelect,
      where: all(own, isSubmitted),
      expand: WITH_LINES,
    })),
    holds: holdQueries(each(creditHold.lookups.customer.value)),
    items: rowsWhere(openItem, openItemSelect, openItems),
    payments: paymentQueries(ownItems),
    applications: rowsWhere(creditApplication, applicationSelect, each(creditApplication.lookups.customer.value)),
    ...documentQueries(each),
  };
}

const documentQueries = (each: (column: string) => readonly Filter[]) => ({
  quotes: rowsWhere(
    quote,
    checkedQuoteSelect,
    each(quote.lookups.customer.value).map((own) => all(own, ...OPEN_QUOTES)),
  ),
  invoices: rowsWhere(
    invoice,
    checkedInvoiceSelect,
    each(invoice.lookups.customer.value).map((own) => all(own, ...DRAFT_INVOICES)),
  ),
});

/** Quotes that are draft or active and name their legal entity: without one nobody knows whose limit counts. */
export const OPEN_QUOTES: readonly Filter[] = [
  less(quote.columns.state.name, { number: WON }),
  isFilled(quote.lookups.legalEntity.value),
];

/** Invoices somebody made by hand and nobody posted, that name their legal entity. */
export const DRAFT_INVOICES: readonly Filter[] = [
  equal(invoice.columns.state.name, { number: ACTIVE }),
  any(isEmpty(invoice.columns.posted.name), equal(invoice.columns.posted.name, { yesNo: false })),
  isFilled(invoice.lookups.legalEntity.value),
];

/** Of the customers, and of those whose limit one of them owns. */
function profileQueries(customerIds: readonly string[], own: readonly Filter[]): readonly RowQuery[] {
  const { limitOwner, limitGroup, customer } = customerProfile.lookups;
  const pointing = customerIds.map((id) => equal(`${limitOwner.navigation}/${customer.value}`, { id }));
  // A profile brings the owner of its limit along, the members of its group, and whether its customer is one of us.
  const expand = [
    `${limitOwner.navigation}($select=${[...customerProfileSelect, VERSION].join(',')})`,
    `${limitGroup.navigation}($select=${creditGroup.primaryId};$expand=${limitGroup.collection}($select=${customer.value}))`,
    `${customer.navigation}($select=${account.columns.intercompany.name})`,
  ].join(',');
  return [...own, ...slices(pointing)].map((where) => ({
    from: customerProfile.entitySetName,
    select: customerProfileSelect,
    where,
    expand,
  }));
}

function holdQueries(own: readonly Filter[]): readonly RowQuery[] {
  const { open, readyToRelease } = creditHold.choices.holdStatus;
  const isOpen = any(...[open, readyToRelease].map((number) => equal(creditHold.columns.holdStatus.name, { number })));
  return own.map((where) => ({
    from: creditHold.entitySetName,
    select: creditHoldSelect,
    where: all(where, isOpen),
    expand: WITH_REASONS,
  }));
}

/** The last day of a payment, per customer and legal entity. */
const paymentQueries = (own: readonly Filter[]): readonly RowQuery[] =>
  own.map((where) => ({
    from: openItem.entitySetName,
    select: [],
    where: all(where, equal(openItem.columns.kind.name, { number: openItem.choices.kind.payment })),
    latest: {
      by: [openItem.lookups.customer.value, openItem.lookups.legalEntity.value],
      date: openItem.columns.documentDate.name,
      as: LAST_PAID,
    },
  }));

/** Paths over a lookup know no list: few of them a query. */
const MOST_PATHS = 25;
const slices = (filters: readonly Filter[]): readonly Filter[] =>
  Array.from({ length: Math.ceil(filters.length / MOST_PATHS) }, (_, at) =>
    any(...filters.slice(at * MOST_PATHS, (at + 1) * MOST_PATHS)),
  );
