import { tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type GenerationSubject, type HolderState } from '../../../jobs/credit-limits/limit-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, equal, type Filter, oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { holderState } from './limit-holder-rows';

const { customerProfile } = tables;
const { lookups, primaryId } = customerProfile;
const named = z.object({ [primaryId]: z.guid(), [lookups.customer.value]: z.guid() });

/** The customers of a legal entity, or all members of a credit group across legal entities, with what they have taken. */
export async function holdersOf(
  connection: DataverseConnection,
  context: CallContext,
  { subject, atMost }: { readonly subject: GenerationSubject; readonly atMost: number },
): Reading<HolderState | 'tooMany'> {
  const queries = wheresOf(subject).map((where) => ({
    from: customerProfile.entitySetName,
    select: [primaryId, lookups.customer.value],
    where,
    top: atMost + 1,
  }));
  const read = await readGroups(connection, context, { rows: queries });
  if (!read.ok) return read;
  const found = read.value.rows.flat().map((row) => named.parse(row));
  if (found.length > atMost) return ok('tooMany');
  const ids = new Set(found.map((row) => row[primaryId].toLowerCase()));
  const customers = found.map((row) => row[lookups.customer.value].toLowerCase());
  const state = await holderState(connection, context, customers);
  if (!state.ok) return state;
  // A customer's profiles in other legal entities were read along.
  return ok({ ...state.value, holders: new Map([...state.value.holders].filter(([id]) => ids.has(id))) });
}

function wheresOf(subject: GenerationSubject): readonly Filter[] {
  const { creditGroup, limitGroup, legalEntity, customer } = lookups;
  if ('creditGroupId' in subject) {
    const { creditGroupId: id } = subject;
    return [any(equal(creditGroup.value, { id }), equal(limitGroup.value, { id }))];
  }
  const isOfCompany = equal(legalEntity.value, { id: subject.legalEntityId });
  if (!subject.customerIds) return [isOfCompany];
  const ids = subject.customerIds.map((id) => ({ id }));
  return oneOfEach(customer.value, ids).map((named) => all(isOfCompany, named));
}
