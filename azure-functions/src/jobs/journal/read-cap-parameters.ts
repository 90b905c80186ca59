import { type RunCaps } from '@o2c/core/operations';
import { z } from 'zod';

const parameters = z.object({
  maximumPerCustomer: z.int().positive().optional(),
  timesUsual: z.number().positive().optional(),
});

/**
 * The caps among a policy's parameters: `{"maximumPerCustomer": 50, "timesUsual": 3}`. Other members are the action type's own.
 * Throws for a cap that is none: a run must not start without the bound somebody meant to set.
 */
export function readCapParameters(text: string | undefined): Pick<RunCaps, 'maximumPerCustomer' | 'timesUsual'> {
  if (text === undefined || text.trim() === '') return {};
  const { maximumPerCustomer, timesUsual } = parameters.parse(JSON.parse(text));
  return {
    ...(maximumPerCustomer === undefined ? {} : { maximumPerCustomer }),
    ...(timesUsual === undefined ? {} : { timesUsual }),
  };
}
