import { type RowLinks, type StoredApproval, writeApproval, tables } from '@o2c/core/dataverse';
import { absolute, alternateKey, compareDecimals, instant, type Money, moneyToDecimal, rowId } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { type RowCreate } from '../../../adapters/dataverse/transactions/transaction';
import { type Prepared } from '../../action-requests/action';
import { type ActionRequest } from '../../action-requests/action-request';
import { type CompanySettings } from '../../company-settings';
import { type Moment } from '../../moment';

/** Something a person asks for that may need a second pair of eyes. */
export interface Asked {
  readonly request: ActionRequest;
  readonly legalEntityId: string;
  /** In the accounting currency. */
  readonly amount: Money;
  /** Of exactly what is asked for: an approval of anything else does not count. */
  readonly content: string;
  readonly approvals: readonly StoredApproval[];
}

const EXPIRY_MILLISECONDS = 72 * 3_600_000;

/**
 * The approval that must be asked for first: undefined when the policy of the action type sets no limit, the amount is within it, or another person
 * has approved exactly this and the approval still holds (design.md decision 11, spec/reliability.md 4.3). The person then asks again.
 */
export function approvalNeeded(asked: Asked, settings: CompanySettings, moment: Moment): Approval | undefined {
  const { request, legalEntityId, amount, content, approvals } = asked;
  const limit = policyOf(settings.policies, request.type, legalEntityId)?.approvalAbove;
  if (limit === undefined || compareDecimals(moneyToDecimal(absolute(amount)), limit) <= 0) return undefined;
  const known = approvals.find(({ contentHash, actionType }) => contentHash === content && actionType === request.type);
  if (known?.status === 'approved' && known.expiresOn > moment.now) return undefined;
  const id = rowId('approval', request.type, request.targetId, content);
  if (known) return { id, status: known.status };
  return { id, status: 'requested', create: (links) => rowOf(asked, { id, links, moment }) };
}

export interface Approval {
  readonly id: string;
  readonly status: StoredApproval['status'];
  /** Absent: it has been asked for already. */
  readonly create?: (links: RowLinks) => RowCreate;
}

interface Row {
  readonly id: string;
  readonly links: RowLinks;
  readonly moment: Moment;
}

const rowOf = ({ request, legalEntityId, amount, content }: Asked, { id, links, moment }: Row): RowCreate => ({
  entitySetName: tables.approval.entitySetName,
  row: writeApproval(
    {
      id,
      key: alternateKey('approval', request.type, request.targetId, content),
      actionType: request.type,
      legalEntityId,
      targetTable: request.targetTable,
      targetId: request.targetId,
      contentHash: content,
      amount: moneyToDecimal(absolute(amount)),
      currencyCode: amount.currency,
      status: 'requested',
      requestedById: request.initiatingUserId,
      ...(request.reason === undefined ? {} : { reason: request.reason.slice(0, 4_000) }),
      expiresOn: instant(new Date(Date.parse(moment.now) + EXPIRY_MILLISECONDS).toISOString()),
      recordedOn: moment.now,
    },
    links,
  ),
});

/** The answer when a second person has to agree first. */
export const waitsForApproval = (needed: Approval, links: RowLinks): Prepared => ({
  result: { code: `approval.${needed.status}`, approval: needed.id },
  snapshots: [],
  ...(needed.create ? { effects: { creates: [needed.create(links)], updates: [] } } : {}),
});
