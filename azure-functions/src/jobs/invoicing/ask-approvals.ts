import { tables } from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type Billing } from '@o2c/core/invoicing';
import { moneyToDecimal, ok, type Result } from '@o2c/core/kernel';
import { type Approval, type ApprovalVerdict, judgeApproval, newApproval } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { billingHash } from './invoice-decision';
import { type InvoicingPorts } from './invoicing-ports';
import { POST_INVOICE, type Verdict } from './judge-shipment';

/** What a person's approval says about posting one shipment, and the proposal to make where nobody was asked yet. */
export interface ApprovalStanding {
  readonly verdict: ApprovalVerdict;
  readonly approval: Approval;
}

/**
 * Looks up, for shipments that may be billed only with a person's approval, what was answered: one request when there are any. An approval is for
 * exactly these lines and amounts; anything else is a new question (design.md decision 11).
 */
export async function askApprovals(
  ports: Pick<InvoicingPorts, 'approvals'>,
  judged: readonly { readonly id: string; readonly verdict: Verdict }[],
  moment: Moment,
): Promise<Result<ReadonlyMap<string, ApprovalStanding>, ReadRefusal>> {
  const proposals = judged.flatMap(({ id, verdict }) =>
    verdict.kind === 'billable' && (verdict.autonomy === 'suggest' || verdict.autonomy === 'approve')
      ? [[id, proposalOf(verdict, moment)] as const]
      : [],
  );
  if (proposals.length === 0) return ok(new Map());
  const stored = await ports.approvals(proposals.map(([, { id }]) => id));
  if (!stored.ok) return stored;
  return ok(
    new Map(
      proposals.map(([id, approval]) => {
        const facts = { contentHash: approval.contentHash, now: moment.now };
        return [id, { approval, verdict: judgeApproval(stored.value.get(approval.id), facts) }];
      }),
    ),
  );
}

function proposalOf(
  { shipment, billing }: { readonly shipment: Shipment; readonly billing: Billing },
  moment: Moment,
): Approval {
  const { draft } = billing.document;
  return newApproval(
    {
      actionType: POST_INVOICE,
      legalEntityId: shipment.legalEntityId,
      targetTable: tables.shipment.logicalName,
      targetId: shipment.id,
      contentHash: billingHash(draft),
      amount: moneyToDecimal(draft.accountingGross),
      currencyCode: draft.accountingGross.currency,
    },
    moment.now,
  );
}
