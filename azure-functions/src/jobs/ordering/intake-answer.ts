import { type IntakeDefect, type IntakeWarning } from '@o2c/core/ordering';

/**
 * What became of a posted order. `created` and `replayed` name the same order for ever; `needsInfo` lists what is missing or wrong, and the same
 * key may be posted again with it; `different`: the order exists already, from another body; `rejected`: a person turned the intake away;
 * `unfinished`: Dataverse did not bring it to an end, posting it again will.
 */
export type IntakeAnswer =
  | {
      readonly outcome: 'created' | 'replayed';
      readonly orderId: string;
      readonly orderNumber: string;
      readonly intakeId: string;
      readonly warnings: readonly IntakeWarning[];
    }
  | {
      readonly outcome: 'needsInfo';
      /** Absent: without channel and external id nothing could be kept. */
      readonly intakeId?: string;
      readonly defects: readonly IntakeDefect[];
      readonly warnings: readonly IntakeWarning[];
    }
  | { readonly outcome: 'different'; readonly orderId: string; readonly orderNumber: string }
  | { readonly outcome: 'rejected'; readonly intakeId: string }
  | { readonly outcome: 'unfinished'; readonly code: string; readonly reason: string };
