import { type Decimal, type IsoDate } from '../kernel';
import { bind } from './bind';
import { choice, date, id, integer, text, yesNo } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { type OpenRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { customerProfile as table } from './tables';

const { columns, lookups, choices } = table;

export type RiskGroup = keyof typeof choices.riskGroup;
export type AccountStatus = keyof typeof choices.accountStatus;

/** How much risk a customer carries, and what groups it belongs to: part of its profile. */
export interface CustomerRisk {
  /** The group rules know it by. */
  readonly creditGroupId?: string;
  /** The group whose limit it shares (CR-12). */
  readonly limitGroupId?: string;
  readonly riskGroup?: RiskGroup;
  readonly accountStatus: AccountStatus;
  readonly customerSince?: IsoDate;
  readonly inBusinessSince?: IsoDate;
  /** The first day a limit was approved; absent: a new customer (CR-17). */
  readonly creditApprovedOn?: IsoDate;
  readonly lastReviewOn?: IsoDate;
  readonly nextReviewOn?: IsoDate;
  /** What asked for the next review. */
  readonly reviewReason?: string;
  readonly dunningLevel: number;
  readonly brokenPromises: number;
  readonly riskScore?: number;
  readonly riskScoredOn?: IsoDate;
  /** The score rests on a signal older than it may be. */
  readonly riskScoreStale: boolean;
  /** Own payment behaviour from 0 to 100. */
  readonly paymentIndex?: Decimal;
}

/** Of a customer nobody has scored, reminded or grouped. */
export const UNSCORED: CustomerRisk = {
  accountStatus: 'normal',
  dunningLevel: 0,
  brokenPromises: 0,
  riskScoreStale: false,
};

/** The columns `readCustomerRisk` needs, for `$select`. */
export const customerRiskSelect: readonly string[] = [
  columns.riskGroup.name,
  columns.accountStatus.name,
  columns.customerSince.name,
  columns.inBusinessSince.name,
  columns.creditApprovedOn.name,
  columns.lastReviewOn.name,
  columns.nextReviewOn.name,
  columns.reviewReason.name,
  columns.dunningLevel.name,
  columns.brokenPromises.name,
  columns.riskScore.name,
  columns.riskScoredOn.name,
  columns.riskScoreStale.name,
  columns.paymentIndex.name,
  lookups.creditGroup.value,
  lookups.limitGroup.value,
];

/** Reads the risk columns of an opened profile. */
export const readCustomerRisk = (row: OpenRow): CustomerRisk => ({
  accountStatus: row.optional(columns.accountStatus.name, choice(choices.accountStatus)) ?? 'normal',
  dunningLevel: row.optional(columns.dunningLevel.name, integer) ?? 0,
  brokenPromises: row.optional(columns.brokenPromises.name, integer) ?? 0,
  riskScoreStale: row.optional(columns.riskScoreStale.name, yesNo) ?? false,
  ...present({
    creditGroupId: row.optional(lookups.creditGroup.value, id),
    limitGroupId: row.optional(lookups.limitGroup.value, id),
    riskGroup: row.optional(columns.riskGroup.name, choice(choices.riskGroup)),
    customerSince: row.optional(columns.customerSince.name, date),
    inBusinessSince: row.optional(columns.inBusinessSince.name, date),
    creditApprovedOn: row.optional(columns.creditApprovedOn.name, date),
    lastReviewOn: row.optional(columns.lastReviewOn.name, date),
    nextReviewOn: row.optional(columns.nextReviewOn.name, date),
    reviewReason: row.optional(columns.reviewReason.name, text),
    riskScore: row.optional(columns.riskScore.name, integer),
    riskScoredOn: row.optional(columns.riskScoredOn.name, date),
    paymentIndex: row.optional(columns.paymentIndex.name, decimalNumber),
  }),
});

/** The members of a new profile's row that say its risk. */
export const writeCustomerRisk = (risk: CustomerRisk): RowForCreate => ({
  ...optionally(columns.riskGroup.name, risk.riskGroup && choices.riskGroup[risk.riskGroup]),
  [columns.accountStatus.name]: choices.accountStatus[risk.accountStatus],
  ...optionally(columns.customerSince.name, risk.customerSince),
  ...optionally(columns.inBusinessSince.name, risk.inBusinessSince),
  ...optionally(columns.creditApprovedOn.name, risk.creditApprovedOn),
  ...optionally(columns.lastReviewOn.name, risk.lastReviewOn),
  ...optionally(columns.nextReviewOn.name, risk.nextReviewOn),
  ...optionally(columns.reviewReason.name, risk.reviewReason),
  [columns.dunningLevel.name]: risk.dunningLevel,
  [columns.brokenPromises.name]: risk.brokenPromises,
  ...optionally(columns.riskScore.name, risk.riskScore),
  ...optionally(columns.riskScoredOn.name, risk.riskScoredOn),
  [columns.riskScoreStale.name]: risk.riskScoreStale,
  ...optionally(columns.paymentIndex.name, risk.paymentIndex && decimalText(risk.paymentIndex)),
  ...bind(lookups.creditGroup, risk.creditGroupId),
  ...bind(lookups.limitGroup, risk.limitGroupId),
});
