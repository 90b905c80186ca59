import { z } from 'zod';

const guid = z.guid().transform((text) => text.toLowerCase());

/**
 * The part of the platform's RemoteExecutionContext that we use. All of it is there in bodies over 256 KB too, which lose
 * InputParameters and images (`x-ms-dynamics-msg-size-exceeded`): rows are read again by id, never taken from a payload.
 */
export const stepPayload = z.object({
  MessageName: z.string().max(100),
  PrimaryEntityName: z.string().max(128),
  PrimaryEntityId: guid,
  OrganizationId: guid,
  InitiatingUserId: guid,
  OperationId: guid,
  CorrelationId: guid,
  Depth: z.number().int(),
  Stage: z.number().int(),
  Mode: z.number().int(),
});

export type StepPayload = z.infer<typeof stepPayload>;
