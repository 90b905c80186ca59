import { type RowUnreadable } from '@o2c/core/dataverse';
import { type Decision } from '@o2c/core/operations';
import { type CustomerBlock, type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { type OpenGate } from '../credit/checkpoint-gate';
import { type NoticeParties } from '../credit-desk/hold-case';
import { type Moment } from '../moment';
import { type Reading } from '../reading';

/** An order with what its confirmation goes by, as it stands now. */
export interface ConfirmState {
  readonly settings: CompanySettings;
  readonly order: SalesOrder | RowUnreadable | undefined;
  readonly blocked: CustomerBlock;
  readonly parties: NoticeParties;
  /** Decisions `order.confirm` about it. */
  readonly decisions: readonly Decision[];
}

/** Where confirming reads; what it decides is written with the request's conclusion. */
export interface ConfirmPorts {
  readonly read: (orderId: string) => Reading<ConfirmState>;
  /** The credit check at the confirmation (CR-3). */
  readonly openGate: OpenGate;
  readonly moment: Moment;
}
