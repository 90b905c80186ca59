import { letterheadSelect, readLetterhead, readRecipient, recipientSelect, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type HoldCases } from '../../../jobs/credit-desk/hold-case';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { account, legalEntity } = tables;

/** To whom a letter about an order goes, and from whom, in one request. */
export async function partiesOf(
  connection: DataverseConnection,
  context: CallContext,
  { customerId, legalEntityId }: Pick<SalesOrder, 'customerId' | 'legalEntityId'>,
): ReturnType<HoldCases['partiesOf']> {
  const [accounts, entities] = await readBatch(connection, context, [
    { from: account.entitySetName, select: recipientSelect, where: equal(account.primaryId, { id: customerId }) },
    {
      from: legalEntity.entitySetName,
      select: letterheadSelect,
      where: equal(legalEntity.primaryId, { id: legalEntityId }),
    },
  ]);
  if (accounts?.outcome !== 'ok') return accounts ? readRefusal(accounts) : ok({});
  if (entities?.outcome !== 'ok') return entities ? readRefusal(entities) : ok({});
  const [recipient] = understood(accounts.rows, readRecipient);
  const [letterhead] = understood(entities.rows, readLetterhead);
  return ok({ ...(recipient ? { recipient } : {}), ...(letterhead ? { letterhead } : {}) });
}
