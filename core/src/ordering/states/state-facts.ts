import { type StoredIntake } from '../order-intake';
import { type SalesOrder } from '../sales-order';

/** The rows whose states must fit together (I22). */
export interface StateFacts {
  readonly orders: readonly SalesOrder[];
  readonly intakes: readonly StoredIntake[];
  readonly shipments: readonly ShipmentState[];
  readonly holds: readonly HoldState[];
  /** Decisions about orders: `order.take`, `order.change` and the like. */
  readonly decisions: readonly DecisionOnOrder[];
}

export interface ShipmentState {
  readonly id: string;
  readonly orderId: string;
  readonly status: 'planned' | 'picked' | 'shipped' | 'delivered' | 'cancelled';
  readonly posted: boolean;
  readonly invoiceId?: string;
  readonly deliveredOn?: string;
}

export interface HoldState {
  readonly id: string;
  readonly orderId: string;
  readonly status: 'open' | 'readyToRelease' | 'released' | 'rejected';
  /** When it was let go or the order rejected. */
  readonly releasedOn?: string;
  readonly forced?: boolean;
  readonly forcedById?: string;
}

export interface DecisionOnOrder {
  readonly id: string;
  readonly type: string;
  readonly targetId: string;
  readonly outcome: string;
  readonly inputs: string;
  readonly recordedOn: string;
}
