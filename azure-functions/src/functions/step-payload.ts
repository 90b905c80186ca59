import { z } from 'zod';

const guid = z.guid().transform((text) => text.toLowerCase());

/**
 * The part of the platform's RemoteExecutionContext that we use. Bodies over 256 KB lose InputParameters and images
 * (`x-ms-dynamics-msg-size-exceeded`): rows are read again by id. Only a veto looks at parameters, for before the
 * transaction there is no row yet; without them it refuses.
 */
export const stepPayload = z.object({
  MessageName: z.string().max(100),
  PrimaryEntityName: z.string().max(128),
  PrimaryEntityId: guid,
  OrganizationId: guid,
  InitiatingUserId: guid,
  /** With whose rights it is done; another than the initiating user when one acts for the other. */
  UserId: guid,
  OperationId: guid,
  CorrelationId: guid,
  Depth: z.number().int(),
  Stage: z.number().int(),
  Mode: z.number().int(),
  InputParameters: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
});

export type StepPayload = z.infer<typeof stepPayload>;

const target = z.object({ Attributes: z.array(z.object({ key: z.string(), value: z.unknown() })) });

/** The columns of the row that is about to be written, as they were sent; undefined when the platform left them out. */
export function targetOf({ InputParameters }: StepPayload): ReadonlyMap<string, unknown> | undefined {
  const parsed = target.safeParse(InputParameters?.find(({ key }) => key === 'Target')?.value);
  return parsed.data && new Map(parsed.data.Attributes.map(({ key, value }) => [key, value]));
}
