import { creditGroupSelect, creditRuleSelect, riskBandSelect, tables } from '@o2c/core/dataverse';

import { creditBookOf } from '../../azure-functions/src/adapters/dataverse/rows/credit-book-of';
import { equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type CreditRuleBook } from '../../azure-functions/src/jobs/credit/credit-accounts';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';

const ACTIVE = 0;

/** The rules, groups and risk bands in force, as the credit check reads them; without who shares which limit. */
export async function readBook(session: Session): Promise<CreditRuleBook> {
  const { creditRule, creditGroup, riskBand } = tables;
  const rules = await readRows(session, {
    from: creditRule.entitySetName,
    select: creditRuleSelect,
    where: equal(creditRule.columns.state.name, { number: ACTIVE }),
  });
  const groups = await readRows(session, {
    from: creditGroup.entitySetName,
    select: creditGroupSelect,
    where: equal(creditGroup.columns.state.name, { number: ACTIVE }),
  });
  const bands = await readRows(session, {
    from: riskBand.entitySetName,
    select: riskBandSelect,
    where: equal(riskBand.columns.state.name, { number: ACTIVE }),
  });
  return creditBookOf({ rules, groups, bands, profiles: [] });
}
