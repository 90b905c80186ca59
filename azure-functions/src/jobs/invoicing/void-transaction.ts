import { tables, writeVoidedNumber } from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type NumberBlock, voidNumber } from '@o2c/core/invoicing';
import { rowId } from '@o2c/core/kernel';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { shipmentUpdate } from './invoice-transaction';

/** A number that shall not be used, and why. */
export interface NumberToVoid {
  readonly block: NumberBlock;
  readonly shipmentId: string;
  readonly reason: string;
  readonly chunkId: string;
  /**
   * The shipment while it has no invoice: it is written over the version that was read, so that an invoice still under way with this number
   * meets a conflict. Absent when the shipment is billed under another number, or gone: then no such invoice can come.
   */
  readonly unbilled?: Shipment;
}

/** The change set that records a number as not used. */
export function voidTransaction(
  { block, shipmentId, reason, chunkId, unbilled }: NumberToVoid,
  { now }: Moment,
): Transaction {
  const voided = voidNumber(block, shipmentId, reason);
  const fence: readonly RowUpdate[] = unbilled
    ? [
        shipmentUpdate(unbilled, {
          [tables.shipment.columns.lastOperationId.name]: rowId('operation', 'void', voided.id),
        }),
      ]
    : [];
  return {
    key: voided.key,
    creates: [
      {
        entitySetName: tables.voidedNumber.entitySetName,
        row: writeVoidedNumber({ ...voided, recordedOn: now, runChunkId: chunkId }),
      },
    ],
    updates: fence,
  };
}
