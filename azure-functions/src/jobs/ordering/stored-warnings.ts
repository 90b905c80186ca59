import { type IntakeWarning, type StoredIntake } from '@o2c/core/ordering';
import { z } from 'zod';

const findings = z.object({
  warnings: z.array(
    z.object({
      code: z.literal('purchaseOrder.repeated'),
      path: z.string(),
      orderId: z.string(),
      orderNumber: z.string(),
    }),
  ),
});

/** The warnings an intake was taken with, so that a repeated post is answered as the first was. Throws on a row somebody wrote into. */
export const storedWarnings = ({ defects }: StoredIntake): readonly IntakeWarning[] =>
  defects === undefined ? [] : findings.parse(JSON.parse(defects)).warnings;
