import { type CreditApplication } from '../credit-limits';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, moment, text } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { filled, type RowChanges } from './row-changes';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { creditApplication as table } from './tables';

const { columns, lookups, choices } = table;

/** An application as it stands in Dataverse. */
export interface StoredApplication extends CreditApplication {
  readonly etag: string;
}

/** The columns `readApplication` needs, for `$select`. */
export const applicationSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.applicationStatus.name,
  columns.currencyCode.name,
  columns.requestedLimit.name,
  columns.approvedLimit.name,
  columns.limitExpiresOn.name,
  columns.requestedOn.name,
  columns.decidedOn.name,
  columns.reason.name,
  columns.lastOperationId.name,
  lookups.customer.value,
  lookups.customerProfile.value,
  lookups.legalEntity.value,
  lookups.salesOrder.value,
  lookups.decidedBy.value,
  lookups.adjustment.value,
];

/** Reads a credit application. */
export function readApplication(source: unknown): ReadRow<StoredApplication> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    // One a person began on a form: the status is secured, so the form cannot fill it.
    status: row.optional(columns.applicationStatus.name, choice(choices.applicationStatus)) ?? 'open',
    currency,
    requestedOn: row.required(columns.requestedOn.name, moment),
    ...present({
      profileId: row.optional(lookups.customerProfile.value, id),
      orderId: row.optional(lookups.salesOrder.value, id),
      requestedLimit: row.optional(columns.requestedLimit.name, moneyIn(currency)),
      approvedLimit: row.optional(columns.approvedLimit.name, moneyIn(currency)),
      limitExpiresOn: row.optional(columns.limitExpiresOn.name, date),
      decidedOn: row.optional(columns.decidedOn.name, moment),
      decidedById: row.optional(lookups.decidedBy.value, id),
      adjustmentId: row.optional(lookups.adjustment.value, id),
      reason: row.optional(columns.reason.name, text),
      lastOperationId: row.optional(columns.lastOperationId.name, text),
    }),
  });
}

/** The row to create for an application. */
export const writeApplication = (application: CreditApplication, links: RowLinks): RowForCreate => ({
  [columns.id.name]: application.id,
  [columns.key.name]: application.key,
  [columns.name.name]: application.name,
  [columns.currencyCode.name]: application.currency,
  ...optionally(columns.requestedLimit.name, application.requestedLimit && moneyText(application.requestedLimit)),
  [columns.requestedOn.name]: application.requestedOn,
  ...filled(applicationChanges(application)),
  ...bind(lookups.customer, application.customerId),
  ...bind(lookups.customerProfile, application.profileId),
  ...bind(lookups.legalEntity, application.legalEntityId),
  ...bind(lookups.salesOrder, application.orderId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, application.currency, links),
});

/** What a decision changes of an application. */
export const applicationChanges = (application: CreditApplication): RowChanges => ({
  [columns.applicationStatus.name]: choices.applicationStatus[application.status],
  [columns.approvedLimit.name]: application.approvedLimit ? moneyText(application.approvedLimit) : null,
  [columns.limitExpiresOn.name]: application.limitExpiresOn ?? null,
  [columns.decidedOn.name]: application.decidedOn ?? null,
  [columns.reason.name]: application.reason ?? null,
  [columns.lastOperationId.name]: application.lastOperationId ?? null,
  ...bind(lookups.decidedBy, application.decidedById),
  ...bind(lookups.adjustment, application.adjustmentId),
});
