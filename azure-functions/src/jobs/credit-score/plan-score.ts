import {
  type CustomerScore,
  measureFactors,
  scoreContentHash,
  scoreCustomer,
  scoreIdentity,
  type ScoringFacts,
} from '@o2c/core/credit-score';
import { type IsoDate } from '@o2c/core/kernel';
import { levelOf } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { present } from '../present';
import { type ScoreOutcome } from './score-outcome';
import { type ComputedScore, CREDIT_SCORE, type ScoreConditions } from './computed-score';
import { incompleteTransaction, observedTransaction, scoredTransaction } from './score-transaction';
import { type ScoredAccount } from './scoring-ports';

/** What is to be written of one score, and what is true once it is. */
export interface PlannedScore {
  readonly outcome: ScoreOutcome;
  readonly transaction?: Transaction;
  /** A row that exists already says the same: a decision that was observed before. */
  readonly conflictMeansDone: boolean;
}

/** Decides the score of one customer. Pure; the scoring must be without defects. */
export function planScore(account: ScoredAccount, conditions: ScoreConditions): PlannedScore {
  const { settings, scoring, moment } = conditions;
  const { profile } = account;
  const who = { profileId: profile.id, customerId: profile.customerId };
  if (profile.riskScoredOn !== undefined && profile.riskScoredOn > moment.today)
    return { outcome: { ...who, outcome: 'later' }, conflictMeansDone: false };
  const { values, paymentIndex } = measureFactors(factsOf(account, settings), scoring.groups, moment.today);
  const result = scoreCustomer({ legalEntityId: profile.legalEntityId, values }, scoring);
  const computed: ComputedScore = { account, result, ...present({ paymentIndex }) };
  if (result.outcome === 'incomplete') {
    const transaction = incompleteTransaction(computed, conditions);
    const outcome = { ...who, outcome: 'incomplete', missing: result.missing } as const;
    return { outcome, conflictMeansDone: false, ...present({ transaction }) };
  }
  const { score, riskGroup } = result;
  const contentHash = scoreContentHash(result, paymentIndex);
  const occasion = occasionOf(account, contentHash, moment.today);
  if (occasion === 'same' && isOnProfile(account, result))
    return { outcome: { ...who, outcome: 'unchanged' }, conflictMeansDone: false };
  if (levelOf(settings, CREDIT_SCORE, profile.legalEntityId) !== 'act') {
    const transaction = observedTransaction(computed, contentHash, conditions);
    return { outcome: { ...who, outcome: 'observed' }, transaction, conflictMeansDone: true };
  }
  const identity = scoreIdentity({
    customerProfileId: profile.id,
    scoredOn: moment.today,
    contentHash,
    ordinal: scoresOn(account, moment.today),
  });
  const outcome = { ...who, outcome: 'scored', score, riskGroup, ...present({ previous: profile.riskGroup }) } as const;
  return { outcome, transaction: scoredTransaction(computed, identity, conditions), conflictMeansDone: false };
}

function factsOf({ profile, ...account }: ScoredAccount, settings: CompanySettings): ScoringFacts {
  const { legalEntityId, customerSince, inBusinessSince, accountStatus, brokenPromises } = profile;
  const { creditGroup, country, ledger, limit, signals } = account;
  return {
    legalEntityId,
    ledger,
    accountStatus,
    brokenPromises,
    limit,
    signals,
    rates: settings.currencyRates,
    ...present({ customerSince, inBusinessSince, creditGroup, country }),
  };
}

const scoresOn = ({ scores }: ScoredAccount, day: IsoDate): number =>
  scores.filter(({ scoredOn }) => scoredOn === day).length;

/** Whether the last score says the same: its key is that of this content on its own day. */
function occasionOf(account: ScoredAccount, contentHash: string, today: IsoDate): 'same' | 'new' {
  const days = account.scores.map(({ scoredOn }) => scoredOn).filter((day) => day <= today);
  const last = days.reduce<IsoDate | undefined>((latest, day) => (!latest || day > latest ? day : latest), undefined);
  if (last === undefined) return 'new';
  const { key } = scoreIdentity({
    customerProfileId: account.profile.id,
    scoredOn: last,
    contentHash,
    ordinal: scoresOn(account, last) - 1,
  });
  return account.scores.some((score) => score.key === key) ? 'same' : 'new';
}

/** A profile that somebody changed by hand says what it was scored again. */
const isOnProfile = (
  { profile }: ScoredAccount,
  { score, riskGroup, stale }: Extract<CustomerScore, { outcome: 'scored' }>,
): boolean =>
  profile.riskScore === score && profile.riskGroup === riskGroup && profile.riskScoreStale === stale.length > 0;
