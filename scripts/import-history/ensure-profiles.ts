import { customerProfileIdentity, tables, UNSCORED, writeCustomerProfile } from '@o2c/core/dataverse';
import { type CurrencyCode } from '@o2c/core/kernel';

import { type Session } from '../dataverse/connect';
import { createAll } from '../dataverse/create-all';
import { rowsByValues } from '../dataverse/rows-by-values';
import { type ImportTarget } from './history-targets';

/** A customer in one legal entity, its account known. */
export interface CustomerOfEntity {
  readonly accountId: string;
  readonly name: string;
  readonly currency: CurrencyCode;
  readonly target: ImportTarget;
}

/** Creates the customer profiles that are missing, without a limit: credit is decided by people, not by an import. */
export async function ensureProfiles(session: Session, customers: readonly CustomerOfEntity[]): Promise<void> {
  const table = tables.customerProfile;
  const column = table.columns.key.name;
  const profiles = customers.map((customer) => ({
    customer,
    identity: customerProfileIdentity(customer.accountId, customer.target.legalEntity.id),
  }));
  const keys = profiles.map(({ identity }) => identity.key);
  const present = await rowsByValues(session, { from: table.entitySetName, select: [column], column }, keys);
  const known = new Set(present.map((row) => row[column]));
  const missing = profiles.filter(({ identity }) => !known.has(identity.key));
  await createAll(
    session,
    table,
    missing.map(({ customer, identity }) =>
      writeCustomerProfile(
        {
          ...identity,
          name: `${customer.name} (${customer.target.legalEntity.code})`,
          customerId: customer.accountId,
          legalEntityId: customer.target.legalEntity.id,
          currency: customer.currency,
          unlimitedCredit: false,
          mandatoryCreditLimit: false,
          ...UNSCORED,
          excludedFromCredit: false,
          requiresPurchaseOrder: false,
          blocked: 'none',
          version: 1,
        },
        customer.target.links,
      ),
    ),
  );
}
