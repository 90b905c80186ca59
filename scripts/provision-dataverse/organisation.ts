import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { CommandRefusal } from '../o2c/command';

const code = z.string().regex(/^[A-Z0-9]{2,10}$/);

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
    }),
  ),
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
