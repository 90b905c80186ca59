import { z } from 'zod';

import { amount, code, date } from './organisation-cells';

const riskGroup = z.enum(['low', 'medium', 'high']);
const range = z.string().regex(/^-?\d+(\.\d{1,4})?$/);

/** What an administrator decides about credit before the first order. */
export const organisationCredit = {
  creditGroups: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        /** Of the limit its members share; with `creditLimit` or not at all. */
        currency: z.string().length(3).optional(),
        creditLimit: amount.optional(),
        limitExpiresOn: date.optional(),
      }),
    )
    .default([]),
  /** Rules as `o2c credit simulate --rules` reads them, and whose each is. */
  creditRules: z.array(z.looseObject({ legalEntity: code.optional() })).default([]),
  scoringGroups: z
    .array(
      z.strictObject({
        code: z.string(),
        factor: z.enum([
          'averagePaymentDays',
          'customerSinceYears',
          'inBusinessYears',
          'daysSalesOutstanding',
          'averageBalance',
          'creditGroup',
          'accountStatus',
          'country',
          'paymentIndex',
          'lateShare',
          'limitUse',
          'brokenPromises',
          'externalSignal',
        ]),
        signal: z.string().optional(),
        lines: z.array(
          z.strictObject({
            from: range.optional(),
            to: range.optional(),
            value: z.string().optional(),
            score: z.number().int(),
          }),
        ),
      }),
    )
    .default([]),
  riskBands: z
    .array(
      z.strictObject({
        riskGroup,
        legalEntity: code.optional(),
        fromScore: z.number().int(),
        toScore: z.number().int(),
        maximumTermsRank: z.number().int().optional(),
        maximumDiscountRank: z.number().int().optional(),
        depositPercent: amount.optional(),
      }),
    )
    .default([]),
  automaticLimits: z
    .array(
      z.strictObject({
        riskGroup,
        currency: z.string().length(3),
        maximumRevenue: amount.optional(),
        capByRevenue: z.boolean().default(false),
        lines: z.array(
          z.strictObject({
            scoringGroup: z.string(),
            comparison: z.enum(['atLeast', 'above', 'atMost', 'below', 'equal']),
            value: range,
            creditLimit: amount,
          }),
        ),
      }),
    )
    .default([]),
};
