import { adjustmentAmount, adjustmentHash, type LimitAdjustment } from '@o2c/core/credit-limits';
import { tables } from '@o2c/core/dataverse';
import { compareDecimals, type Decimal } from '@o2c/core/kernel';
import { type Approval, type Autonomy, levelOf, newApproval, policyOf } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { ADJUST_LIMIT } from './limit-ports';

/** What a journal may come to without a second person. */
export interface LimitAuthority {
  readonly autonomy: Autonomy;
  /** What authority it needs, in the accounting currency. */
  readonly amount: Decimal | 'unbounded';
  readonly currency: string;
  readonly needsApproval: boolean;
}

/** Judges a journal by the policy `credit.adjust-limit` of its legal entity (VA-6). Throws for a company that is not among the settings. */
export function limitAuthority(adjustment: LimitAdjustment, settings: CompanySettings): LimitAuthority {
  const { legalEntityId } = adjustment;
  const company = settings.companies.get(legalEntityId);
  if (!company) throw new Error(`No legal entity ${legalEntityId} among the settings.`);
  const autonomy = levelOf(settings, ADJUST_LIMIT, legalEntityId);
  const amount = adjustmentAmount(adjustment, company.accountingCurrency, settings.currencyRates);
  const above = policyOf(settings.policies, ADJUST_LIMIT, legalEntityId)?.approvalAbove;
  const isAbove = above !== undefined && (amount === 'unbounded' || compareDecimals(amount, above) > 0);
  return {
    autonomy,
    amount,
    currency: company.accountingCurrency,
    needsApproval: autonomy !== 'act' || isAbove,
  };
}

/** The approval of a journal as it stands, asked for by a person; a journal that changes needs another. */
export const adjustmentApproval = (
  adjustment: LimitAdjustment,
  { amount, currency }: LimitAuthority,
  { requestedById, moment }: { readonly requestedById: string; readonly moment: Moment },
): Approval => ({
  ...newApproval(
    {
      actionType: ADJUST_LIMIT,
      legalEntityId: adjustment.legalEntityId,
      targetTable: tables.creditLimitAdjustment.logicalName,
      targetId: adjustment.id,
      contentHash: adjustmentHash(adjustment),
      ...(amount === 'unbounded' ? {} : { amount, currencyCode: currency }),
    },
    moment.now,
  ),
  requestedById,
  roles: ['O2C Credit Manager'],
});
