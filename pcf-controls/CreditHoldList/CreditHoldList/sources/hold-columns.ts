import { tables } from '@o2c/core/dataverse';

// Only names stand here: a control that passes a whole table of `tables` around carries all its columns to the browser.

/** A lookup's own name: datasets call it that, the Web API `_name_value`. */
const lookupName = (value: string): string => value.slice(1, -'_value'.length);

/** Columns of a hold as its views name them. */
export const HOLD = {
  name: tables.creditHold.columns.name.name,
  kind: tables.creditHold.columns.documentKind.name,
  status: tables.creditHold.columns.holdStatus.name,
  forced: tables.creditHold.columns.forced.name,
  riskGroup: tables.creditHold.columns.riskGroup.name,
  contentHash: tables.creditHold.columns.contentHash.name,
  currency: tables.creditHold.columns.currencyCode.name,
  amount: tables.creditHold.columns.orderAmount.name,
  exposure: tables.creditHold.columns.exposure.name,
  limit: tables.creditHold.columns.creditLimit.name,
  excess: tables.creditHold.columns.excess.name,
  oldestDueDate: tables.creditHold.columns.oldestDueDate.name,
  counterfactual: tables.creditHold.columns.counterfactual.name,
  heldOn: tables.creditHold.columns.heldOn.name,
  customer: lookupName(tables.creditHold.lookups.customer.value),
  legalEntity: lookupName(tables.creditHold.lookups.legalEntity.value),
  forcedBy: lookupName(tables.creditHold.lookups.forcedBy.value),
  salesOrder: lookupName(tables.creditHold.lookups.salesOrder.value),
  invoice: lookupName(tables.creditHold.lookups.invoice.value),
  quote: lookupName(tables.creditHold.lookups.quote.value),
  transactionCurrency: lookupName(tables.creditHold.lookups.transactionCurrency.value),
  /** Of the legal entity, linked by the view. */
  accountingCurrency: `entity.${lookupName(tables.legalEntity.lookups.accountingCurrency.value)}`,
} as const;
