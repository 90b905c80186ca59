import { type ScoreRecord, writeBreakdown } from '@o2c/core/credit-score';
import { tables, writeCreditScore, writeDecision } from '@o2c/core/dataverse';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { present } from '../present';
import { type ComputedScore, type ScoreConditions } from './computed-score';
import { scoreDecision } from './score-decision';

/**
 * The one change set of a score: the row that keeps it, the profile over the version that was read, and the decision. The row is part of it, so
 * that a profile never says a score that is not kept.
 */
export function scoredTransaction(
  computed: ComputedScore,
  identity: Pick<ScoreRecord, 'id' | 'key'>,
  conditions: ScoreConditions,
): Transaction {
  const { settings } = conditions;
  const { id, legalEntityId } = computed.account.profile;
  const links = rowLinksOf(settings, legalEntityId);
  const decision = scoreDecision(computed, { acting: true, occasion: identity.key }, conditions);
  return {
    key: id,
    creates: [
      {
        entitySetName: tables.creditScore.entitySetName,
        row: writeCreditScore(recordOf(computed, identity, conditions), links),
      },
      { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) },
    ],
    updates: [scoredProfile(computed, conditions)],
  };
}

/** Only the decision, once for the same content (design.md decision 11). */
export function observedTransaction(
  computed: ComputedScore,
  contentHash: string,
  conditions: ScoreConditions,
): Transaction {
  const { id, legalEntityId } = computed.account.profile;
  const decision = scoreDecision(computed, { acting: false, occasion: `observing ${contentHash}` }, conditions);
  const row = writeDecision(decision, rowLinksOf(conditions.settings, legalEntityId));
  return { key: id, creates: [{ entitySetName: tables.decision.entitySetName, row }], updates: [] };
}

/** A score that stands is marked as stale, for it cannot be computed any more; nothing for a customer that never had one, or is marked. */
export function incompleteTransaction(computed: ComputedScore, conditions: ScoreConditions): Transaction | undefined {
  const { profile } = computed.account;
  if (profile.riskScore === undefined || profile.riskScoreStale) return undefined;
  const { columns } = tables.customerProfile;
  const decision = scoreDecision(computed, { acting: true, occasion: `incomplete ${profile.etag}` }, conditions);
  const row = writeDecision(decision, rowLinksOf(conditions.settings, profile.legalEntityId));
  return {
    key: profile.id,
    creates: [{ entitySetName: tables.decision.entitySetName, row }],
    updates: [
      profileUpdate(computed, {
        [columns.riskScoreStale.name]: true,
        [columns.lastOperationId.name]: conditions.moment.correlationId,
      }),
    ],
  };
}

function recordOf(
  { account: { profile }, result, paymentIndex }: ComputedScore,
  identity: Pick<ScoreRecord, 'id' | 'key'>,
  { moment, event }: ScoreConditions,
): ScoreRecord {
  if (result.outcome === 'incomplete') throw new Error('An incomplete score is not kept.');
  return {
    ...identity,
    customerProfileId: profile.id,
    customerId: profile.customerId,
    scoredOn: moment.today,
    score: result.score,
    riskGroup: result.riskGroup,
    stale: result.stale.length > 0,
    event,
    breakdown: writeBreakdown(result),
    recordedOn: moment.now,
    lastOperationId: moment.correlationId,
    ...present({ previousRiskGroup: profile.riskGroup, paymentIndex }),
  };
}

function scoredProfile(computed: ComputedScore, { moment }: ScoreConditions): RowUpdate {
  const { result, paymentIndex } = computed;
  if (result.outcome === 'incomplete') throw new Error('An incomplete score changes no profile.');
  const { columns, choices } = tables.customerProfile;
  return profileUpdate(computed, {
    [columns.riskScore.name]: result.score,
    [columns.riskGroup.name]: choices.riskGroup[result.riskGroup],
    [columns.riskScoredOn.name]: moment.today,
    [columns.riskScoreStale.name]: result.stale.length > 0,
    [columns.paymentIndex.name]: paymentIndex === undefined ? null : { exact: paymentIndex },
    [columns.lastOperationId.name]: moment.correlationId,
  });
}

const profileUpdate = ({ account: { profile } }: ComputedScore, changes: RowUpdate['changes']): RowUpdate => ({
  entitySetName: tables.customerProfile.entitySetName,
  id: profile.id,
  etag: profile.etag,
  changes,
});
