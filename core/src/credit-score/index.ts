export { bandsOf } from './bands-of';
export { checkScoring } from './check-scoring';
export type { ScoringDefect } from './check-scoring';
export type { KnownSignal, ScoredLimit, ScoringFacts } from './customer-facts';
export type { CustomerLedger, LedgerItem, LedgerSettlement } from './customer-ledger';
export { daysSalesOutstanding } from './days-sales-outstanding';
export type { SalesOutstanding } from './days-sales-outstanding';
export { yearOfSales } from './year-of-sales';
export type { YearOfSales } from './year-of-sales';
export type { FactorValue, UnknownBecause } from './factor-value';
export { averageBalance } from './average-balance';
export { ledgerBalance } from './ledger-balance';
export { measureFactors } from './measure-factors';
export type { MeasuredFactors } from './measure-factors';
export { paymentIndexOf } from './payment-index-of';
export type { PaymentLine } from './payment-index-of';
export { readBehaviour } from './read-behaviour';
export type { OverduePart, PaidPart, PaymentBehaviour } from './read-behaviour';
export { scoreCustomer } from './score-customer';
export type { CustomerFactors, CustomerScore, FactorScore, MissingFactor } from './score-customer';
export { NO_VALUE } from './scoring';
export type { RiskBand, RiskGroup, Scoring, ScoringFactor, ScoringGroup, ScoringLine } from './scoring';
export { termsFor } from './terms-for';
export type { AllowedRank, TermsOfBand, WantedTerms } from './terms-for';
export type { CreditSignal } from './credit-signal';
export { signalIdentity } from './credit-signal';
export type { CustomerFinancials } from './customer-financials';
export { writeBreakdown } from './score-breakdown';
export type { ScoreBreakdown } from './score-breakdown';
export { scoreContentHash } from './score-content-hash';
export { scoreIdentity } from './score-record';
export type { ScoreOccasion, ScoreRecord } from './score-record';
export {
  altmanZ,
  altmanZDoublePrime,
  altmanZPrivate,
  brierScore,
  discrimination,
  altmanRatios,
  ohlsonO,
  populationStability,
  scorecardPoints,
  weightOfEvidence,
  zmijewski,
} from './scorecards';
export type {
  ZDoublePrime,
  Told,
  Discrimination,
  Judged,
  AltmanRatios,
  EquityValue,
  RatiosMissing,
  OhlsonRatios,
  ProbableDefault,
  Stability,
  PointScale,
  Bin,
  Evidence,
  ZmijewskiRatios,
  Zone,
  ZScore,
} from './scorecards';
