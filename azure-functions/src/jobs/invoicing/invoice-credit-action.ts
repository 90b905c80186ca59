import { type StoredApproval, tables, writeApproval } from '@o2c/core/dataverse';
import { creditNoteIdentity, seriesYear } from '@o2c/core/invoicing';
import { absolute, compareDecimals, moneyToDecimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { type Approval, approvalIdentity, judgeApproval, levelOf, newApproval, policyOf } from '@o2c/core/operations';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type CreditNotePorts, type CreditState, POST_CREDIT_NOTE } from './credit-note-ports';
import { creditNoteTransaction } from './credit-note-transaction';
import { type CreditRequest, type PlannedCreditNote, planCreditNote } from './plan-credit-note';

export interface InvoiceCreditPorts {
  readonly rows: Pick<CreditNotePorts, 'read'>;
  readonly moment: Moment;
}

const ROLES = ['O2C AR Clerk'];

/**
 * `invoice.credit` and `invoice.cancel` on an invoice, with a reason (IN-8): the full credit note, in the change set of the request's conclusion.
 * Above the policy's amount, or where the policy does not let anybody act alone, it asks for a second person first (VA-6): the request is
 * concluded with the approval it waits for, and asked again once that is given it acts.
 */
export const invoiceCreditAction = (purpose: CreditRequest['purpose'], ports: InvoiceCreditPorts): Action => ({
  type: `invoice.${purpose}`,
  roles: ROLES,
  targets: [tables.invoice.logicalName],
  prepare: async (request) => {
    const { rows, moment } = ports;
    const read = await rows.read([request.targetId], seriesYear(moment.today));
    if (!read.ok) return read;
    return prepare({ request, state: read.value, moment, purpose });
  },
});

interface Asked {
  readonly request: ActionRequest;
  readonly state: CreditState;
  readonly moment: Moment;
  readonly purpose: CreditRequest['purpose'];
}

function prepare({ request, state, moment, purpose }: Asked): Result<Prepared, ActionRefusal | ReadRefusal> {
  const creditNote = creditNoteIdentity(request.targetId).id;
  const known = state.creditNotes.get(creditNote);
  if (known !== undefined) return ok({ result: { creditNote, number: known, unchanged: true }, snapshots: [] });
  const { targetId: invoiceId, reason = '', initiatingUserId: requestedById } = request;
  const planned = planCreditNote(
    { invoiceId, reason, purpose, requestedById },
    { state, series: state.series },
    moment,
  );
  if (!planned.ok) return refuse({ code: planned.error.code, invoice: invoiceId });
  if (levelOf(state.settings, POST_CREDIT_NOTE, planned.value.invoice.legalEntityId) === 'observe')
    return refuse({ code: 'autonomy.observe', invoice: invoiceId });
  const approval = needsApproval(planned.value, state.settings) ? approvalOf(planned.value, moment) : undefined;
  if (!approval) return ok(posting(planned.value, state, moment));
  return underApproval({ approval, planned: planned.value, state, moment });
}

function posting(planned: PlannedCreditNote, state: CreditState, moment: Moment): Prepared {
  const { creates, updates } = creditNoteTransaction(planned, state, moment);
  const { id, documentNumber } = planned.document.invoice;
  return { result: { creditNote: id, number: documentNumber }, snapshots: [], effects: { creates, updates } };
}

/** Amounts are compared in the accounting currency of the company. */
function needsApproval({ invoice }: PlannedCreditNote, settings: CompanySettings): boolean {
  if (levelOf(settings, POST_CREDIT_NOTE, invoice.legalEntityId) !== 'act') return true;
  const above = policyOf(settings.policies, POST_CREDIT_NOTE, invoice.legalEntityId)?.approvalAbove;
  return above !== undefined && compareDecimals(moneyToDecimal(absolute(invoice.accountingGross)), above) > 0;
}

const approvalOf = ({ invoice, request }: PlannedCreditNote, moment: Moment): Approval => ({
  ...newApproval(
    {
      actionType: POST_CREDIT_NOTE,
      legalEntityId: invoice.legalEntityId,
      targetTable: tables.invoice.logicalName,
      targetId: invoice.id,
      contentHash: invoice.contentHash,
      amount: moneyToDecimal(absolute(invoice.accountingGross)),
      currencyCode: invoice.accountingGross.currency,
    },
    moment.now,
  ),
  ...(request.requestedById === undefined ? {} : { requestedById: request.requestedById }),
});

/** Id of the approval of crediting an invoice as it stands. */
export const creditApprovalId = (invoice: { readonly id: string; readonly contentHash: string }): string =>
  approvalIdentity({ actionType: POST_CREDIT_NOTE, targetId: invoice.id, contentHash: invoice.contentHash }).id;

interface UnderApproval {
  readonly approval: Approval;
  readonly planned: PlannedCreditNote;
  readonly state: CreditState;
  readonly moment: Moment;
}

function underApproval({ approval, planned, state, moment }: UnderApproval): Result<Prepared, ActionRefusal> {
  const stored: StoredApproval | undefined = state.approvals.get(approval.id);
  switch (judgeApproval(stored, { contentHash: approval.contentHash, now: moment.now })) {
    case 'act':
      return ok(posting(planned, state, moment));
    case 'wait':
      return refuse({ code: 'approval.pending', approval: approval.id });
    case 'leave':
      return refuse({ code: 'approval.not-given', approval: approval.id });
    case 'ask':
      return ok({
        result: { needsApproval: true, approval: approval.id },
        snapshots: [],
        effects: {
          creates: [
            {
              entitySetName: tables.approval.entitySetName,
              row: writeApproval(approval, rowLinksOf(state.settings, approval.legalEntityId)),
            },
          ],
          updates: [],
        },
      });
  }
}
