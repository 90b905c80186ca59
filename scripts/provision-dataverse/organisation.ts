import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { CommandRefusal } from '../o2c/command';
import { amount, code, date } from './organisation-cells';
import { organisationCredit } from './organisation-credit';

const bankAccount = z.strictObject({
  iban: z.string(),
  bic: z.string(),
  currency: z.string().length(3),
  /** The ledger account of the money on it. */
  account: z.string(),
  default: z.boolean().default(false),
});

const paymentTerm = z.strictObject({
  code: z.string(),
  name: z.string(),
  netDays: z.number().int().min(0),
  endOfMonth: z.boolean().default(false),
  dayOfMonth: z.number().int().min(1).max(31).optional(),
  monthsAhead: z.number().int().min(0).default(0),
  instalments: z.number().int().min(1).default(1),
  rank: z.number().int().default(0),
  discountRank: z.number().int().default(0),
  noteText: z.string().optional(),
  discounts: z.array(z.strictObject({ days: z.number().int(), percentage: amount })).default([]),
});

const taxRate = z.strictObject({
  legalEntity: code,
  code: z.string(),
  category: z.string(),
  percentage: amount,
  validFrom: date,
  exemptionReason: z.string().optional(),
});

const policy = z.strictObject({
  actionType: z.string(),
  legalEntity: code.optional(),
  autonomy: z.enum(['observe', 'suggest', 'approve', 'act']),
  approvalAbove: amount.optional(),
  maximumPerRun: z.number().int().positive().optional(),
  maximumAmountPerRun: amount.optional(),
  /** The action type's own settings. */
  parameters: z.record(z.string(), z.unknown()).optional(),
});

const product = z.strictObject({
  number: z.string(),
  name: z.string(),
  unit: z.string(),
  taxCode: z.string().optional(),
  /** Price per unit by currency; every currency has one price list. */
  prices: z.record(z.string().length(3), amount),
});

const organisation = z.strictObject({
  currencies: z.array(
    z.strictObject({
      code: z.string().length(3),
      name: z.string(),
      symbol: z.string(),
      precision: z.number().int().min(0).max(4),
      /** Units of this currency for one of the organisation's, as decimal text. */
      rate: z.string().regex(/^\d+\.\d{1,10}$/),
    }),
  ),
  legalEntities: z.array(
    z.strictObject({
      code,
      name: z.string(),
      country: z.string().length(2),
      timeZone: z.string(),
      currency: z.string().length(3),
      legalName: z.string().optional(),
      vatNumber: z.string().optional(),
      registrationNumber: z.string().optional(),
      street: z.string().optional(),
      postalCode: z.string().optional(),
      city: z.string().optional(),
      email: z.string().optional(),
      bankAccounts: z.array(bankAccount).default([]),
    }),
  ),
  paymentTerms: z.array(paymentTerm).default([]),
  taxRates: z.array(taxRate).default([]),
  policies: z.array(policy).default([]),
  products: z.array(product).default([]),
  ...organisationCredit,
  /** Account code per posting event, the same chart for all legal entities. */
  accounts: z.record(z.string(), z.string()),
  people: z.array(
    z.strictObject({
      username: z.string(),
      name: z.string(),
      administrator: z.boolean().default(false),
      roles: z.array(z.string()),
      /** Legal entities whose team the person belongs to. */
      legalEntities: z.array(code).default([]),
    }),
  ),
  services: z.array(z.strictObject({ application: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

/** What an administrator decides about an organisation before the first document: currencies, legal entities, accounts, people and services. */
export type Organisation = z.infer<typeof organisation>;

/** Reads the organisation file; refuses (exit 2) naming the first field that is wrong. */
export function readOrganisation(file: string): Organisation {
  const parsed = organisation.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandRefusal(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an organisation file'}`,
    2,
  );
}
