import { standingOf } from '@o2c/core/cash-application';
import {
  numberSeriesChanges,
  openItemStanding,
  type OpenItemRow,
  tables,
  writeDecision,
  writeLedgerEntry,
  writeNumberSeries,
  writeOutboxMessage,
  writeSettlement,
} from '@o2c/core/dataverse';
import { formatMoney } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { type RowCreate, type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type CreditState, POST_CREDIT_NOTE } from './credit-note-ports';
import { documentTree, mailOf } from './invoice-transaction';
import { type PlannedCreditNote } from './plan-credit-note';

/**
 * The one change set of a credit note: document with lines, open item and postings, its settlements against the invoice over the items as they were
 * read, the number out of its series, the message to the customer, and the decision.
 */
export function creditNoteTransaction(planned: PlannedCreditNote, state: CreditState, moment: Moment): Transaction {
  const { document, application } = planned;
  const { invoice } = document;
  const links = rowLinksOf(state.settings, invoice.legalEntityId);
  const row = (table: { readonly entitySetName: string }, created: RowCreate['row']): RowCreate => ({
    entitySetName: table.entitySetName,
    row: created,
  });
  return {
    key: invoice.key,
    creates: [
      ...(planned.series.stored ? [] : [row(tables.numberSeries, writeNumberSeries(planned.series.after))]),
      row(tables.invoice, documentTree(document, links)),
      ...application.settlements.map((settlement) =>
        row(tables.settlement, writeSettlement(settlement, links, invoice.correctsId)),
      ),
      ...application.entries.map((entry) => row(tables.ledgerEntry, writeLedgerEntry(entry, links))),
      row(tables.outbox, writeOutboxMessage(mailOf(document, moment))),
      row(tables.decision, writeDecision(decisionOf(planned, moment), links)),
    ],
    updates: [...seriesUpdate(planned), ...itemUpdates(planned, state.items)],
  };
}

function seriesUpdate({ series: { stored, after } }: PlannedCreditNote): readonly RowUpdate[] {
  const { entitySetName } = tables.numberSeries;
  return stored ? [{ entitySetName, id: stored.id, etag: stored.etag, changes: numberSeriesChanges(after) }] : [];
}

const itemUpdates = (
  { application, document }: PlannedCreditNote,
  items: readonly OpenItemRow[],
): readonly RowUpdate[] =>
  items.flatMap(({ item, etag }) => {
    const touched = application.touched.get(item.id);
    const changes = touched && openItemStanding(standingOf(touched), document.invoice.lastOperationId);
    return changes ? [{ entitySetName: tables.openItem.entitySetName, id: item.id, etag, changes }] : [];
  });

/** A person's words may be long; the action request keeps them whole. */
const MOST_REASON_CHARACTERS = 500;

function decisionOf(
  { document: { invoice }, invoice: credited, request }: PlannedCreditNote,
  moment: Moment,
): Decision {
  return newDecision({
    type: POST_CREDIT_NOTE,
    legalEntityId: invoice.legalEntityId,
    customerId: invoice.customerId,
    targetTable: tables.invoice.logicalName,
    targetId: invoice.id,
    rule: request.purpose === 'cancel' ? 'invoice.cancel' : 'invoice.credit',
    outcome: 'posted',
    autonomy: 'act',
    inputs: {
      corrects: credited.documentNumber,
      content: credited.contentHash,
      number: invoice.documentNumber,
      gross: `${formatMoney(invoice.gross)} ${invoice.currency}`,
      reason: request.reason.slice(0, MOST_REASON_CHARACTERS),
      requestedBy: request.requestedById,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: invoice.id,
  });
}
