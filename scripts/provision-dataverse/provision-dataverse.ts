import { type Session } from '../dataverse/connect';
import { type Organisation } from './organisation';
import { provisionAgingDefinition } from './provision-aging-definition';
import { provisionBankAccounts } from './provision-bank-accounts';
import { provisionCredit } from './provision-credit';
import { provisionCurrencies } from './provision-currencies';
import { provisionLegalEntities } from './provision-legal-entities';
import { provisionProducts } from './provision-products';
import { provisionScoring } from './provision-scoring';
import { provisionTermsAndTaxes } from './provision-terms-and-taxes';
import { type LocalIdentities, provisionUsers } from './provision-users';
import { provisionWebhook, type WebhookTarget } from './provision-webhook';
import { organisationFacts } from './organisation-facts';

export interface ProvisionRequest {
  readonly organisation: Organisation;
  /** Object ids of people and services in the directory that signs them in. */
  readonly identities: LocalIdentities;
  readonly webhook: WebhookTarget;
  /** The secret bank accounts are hashed with; the Functions app has the same. */
  readonly accountHashKey: string;
}

/**
 * Brings an environment in which the solution is imported to a working state: currencies, business units, teams and posting profiles of the
 * legal entities, the standard aging definition, payment terms, tax rates, policies, credit rules, scoring, bank accounts, products with their prices, users with roles and field security, address and secret of the webhook. Every row has a
 * deterministic id, so running it again changes nothing. Throws with the platform's words when a call is refused.
 */
export async function provisionDataverse(session: Session, request: ProvisionRequest): Promise<void> {
  const facts = await organisationFacts(session);
  await provisionCurrencies(session, request.organisation);
  await provisionLegalEntities(session, request.organisation, facts);
  await provisionAgingDefinition(session);
  await provisionTermsAndTaxes(session, request.organisation);
  await provisionCredit(session, request.organisation);
  await provisionScoring(session, request.organisation);
  await provisionBankAccounts(session, request.organisation, request.accountHashKey);
  await provisionProducts(session, request.organisation);
  await provisionUsers(session, request, facts);
  await provisionWebhook(session, request.webhook);
}
