import { customerProfileIdentity, tables, UNSCORED, writeCustomerProfile } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal } from '../action-requests/action';
import { rowLinksOf } from '../company-settings';
import { type ReadRefusal } from '../reading';
import { type ApplicationState, type LimitPorts } from './limit-ports';

type Ensured = Result<ApplicationState, ActionRefusal | ReadRefusal>;

/**
 * The state of an application whose customer has a profile in the legal entity: one without a limit is made where there is none, for a limit needs
 * a place to stand. It grants nothing, stands for itself, and made twice is one row.
 */
export async function ensureProfile(
  ports: Pick<LimitPorts, 'write' | 'applicationById'>,
  state: ApplicationState,
): Promise<Ensured> {
  const { customerId, legalEntityId, currency, id, name } = state.application;
  const identity = customerProfileIdentity(customerId, legalEntityId);
  const isThere = [...state.holders.values()].some(
    (one) => one.customerId === customerId && one.legalEntityId === legalEntityId,
  );
  if (isThere) return ok(state);
  const profile = {
    ...identity,
    ...UNSCORED,
    name,
    customerId,
    legalEntityId,
    currency,
    unlimitedCredit: false,
    mandatoryCreditLimit: false,
    excludedFromCredit: false,
    blocked: 'none',
    requiresPurchaseOrder: false,
    version: 0,
  } as const;
  const row = writeCustomerProfile(profile, rowLinksOf(state.settings, legalEntityId));
  const creates = [{ entitySetName: tables.customerProfile.entitySetName, row }];
  const outcome = (await ports.write([{ key: identity.id, creates, updates: [] }])).get(identity.id);
  if (outcome?.outcome === 'rejected') return refuse({ code: 'dataverse.rejected', reason: outcome.message });
  const again = await ports.applicationById(id);
  if (!again.ok) return again;
  return again.value ? ok(again.value) : refuse({ code: 'action.target-unknown' });
}
