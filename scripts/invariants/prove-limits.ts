import { checkLimits, parseLimitPolicy, postedLines } from '@o2c/core/credit-limits';
import {
  adjustmentIdOfLine,
  adjustmentLineSelect,
  adjustmentSelect,
  customerProfileSelect,
  policySelect,
  readAdjustment,
  readCustomerProfile,
  readPolicy,
  type StoredAdjustment,
  tables,
} from '@o2c/core/dataverse';
import { policyOf } from '@o2c/core/operations';

import { isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { joinRows } from '../../azure-functions/src/adapters/dataverse/rows/join-rows';
import { ADJUST_LIMIT } from '../../azure-functions/src/jobs/credit-limits/limit-ports';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { CommandRefusal } from '../o2c/command';
import { type Proof } from './proof';

/** Reads every posted line and every profile, and proves that limits change by the journal alone wherever the policy wants that (I25). */
export const proveLimits: Proof = {
  invariants: ['I25'],
  prove: async (session) => {
    const { customerProfile, policy } = tables;
    const policies = await readAll(session, { from: policy.entitySetName, select: policySelect }, readPolicy);
    const byJournalOnly = (legalEntityId: string): boolean => {
      const parameters = parseLimitPolicy(policyOf(policies, ADJUST_LIMIT, legalEntityId)?.parameters);
      return parameters.ok && !parameters.value.allowManualEdit;
    };
    const lines = postedLines(await postedAdjustments(session));
    const profiles = await readAll(
      session,
      { from: customerProfile.entitySetName, select: customerProfileSelect },
      readCustomerProfile,
    );
    const proved = profiles.filter(({ legalEntityId }) => byJournalOnly(legalEntityId));
    return { checked: { 'posted limits': lines.length }, findings: checkLimits(proved, lines) };
  },
};

/** Journals with those of their lines that were posted. */
async function postedAdjustments(session: Session): Promise<readonly StoredAdjustment[]> {
  const { creditLimitAdjustment, creditLimitAdjustmentLine } = tables;
  const heads = await readRows(session, { from: creditLimitAdjustment.entitySetName, select: adjustmentSelect });
  const lines = await readRows(session, {
    from: creditLimitAdjustmentLine.entitySetName,
    select: adjustmentLineSelect,
    where: isFilled(creditLimitAdjustmentLine.columns.postedOn.name),
  });
  const { read, unreadable } = joinRows(heads, lines, {
    primaryId: creditLimitAdjustment.primaryId,
    parentOf: adjustmentIdOfLine,
    read: readAdjustment,
  });
  const [first] = unreadable.values();
  if (first) throw new CommandRefusal(`${first.table} ${first.id} cannot be understood`);
  return [...read.values()];
}
