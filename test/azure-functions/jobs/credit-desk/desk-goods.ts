import { tables, writeShipment } from '@o2c/core/dataverse';
import { type Shipment, shipmentIdentity } from '@o2c/core/fulfilment';
import { decimal, instant, isoDate, rowId } from '@o2c/core/kernel';
import { type MoneyPath } from '../../../../azure-functions/src/adapters/compose/money-path';
import { type OutgoingValue } from '../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { journalRows } from '../../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { runJob } from '../../../../azure-functions/src/jobs/journal/run-job';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../../scripts/dataverse/connect';
import { productIdOf, unitIdOf } from '../../../../scripts/provision-dataverse/provision-products';
import { NL, taken, TEAM } from '../credit/credit-builders';
import { updateRow } from '../credit/update-row';

/** Goods of an order line. */
export interface Goods {
  readonly orderId: string;
  readonly lineId: string;
  readonly customerId: string;
  readonly key: string;
  readonly quantity: number;
}

interface GoodsIn {
  readonly session: Session;
  readonly path: MoneyPath;
  readonly create: (entitySetName: string, row: OutgoingValue) => Promise<void>;
}

/** What the warehouse does, and the invoicing job. */
export function goodsIn({ session, path, create }: GoodsIn) {
  const shipment = async ({ status, ...goods }: Goods & { readonly status: Shipment['status'] }): Promise<void> => {
    const { id, key } = shipmentIdentity(`${goods.orderId} ${goods.key}`);
    const { customerId, orderId, lineId } = goods;
    const quantity = decimal(goods.quantity);
    const delivered = status === 'delivered';
    const row = writeShipment(
      {
        id,
        key,
        name: goods.key,
        orderId,
        customerId,
        legalEntityId: NL,
        status,
        ...(delivered ? { shippedOn: isoDate('2026-06-08'), deliveredOn: isoDate('2026-06-09') } : {}),
        posted: false,
        recordedOn: instant('2026-06-08T09:00:00Z'),
        requestHash: goods.key,
        lastOperationId: 'test',
        lines: [
          {
            id: rowId('shipmentline', id, 1),
            sequence: 1,
            orderLineId: lineId,
            productId: productIdOf('P-100'),
            unitId: unitIdOf('Piece'),
            quantity,
            ...(delivered ? { deliveredQuantity: quantity } : {}),
          },
        ],
      },
      { currencyIds: {}, ownerTeamId: TEAM },
    );
    await create(tables.shipment.entitySetName, row);
  };
  return {
    shipment,
    /** Goods that left and arrived before the order was held again. */
    delivered: async (goods: Goods): Promise<void> => {
      await shipment({ ...goods, status: 'delivered' });
      const { creditClearedHash } = tables.salesOrder.columns;
      await updateRow(session, { table: tables.salesOrder, id: goods.orderId }, { [creditClearedHash.name]: 'before' });
      const { shippedQuantity } = tables.salesOrderLine.columns;
      await updateRow(
        session,
        { table: tables.salesOrderLine, id: goods.lineId },
        { [shippedQuantity.name]: goods.quantity },
      );
    },
    /** A run of the invoicing job, as its lane works it. */
    invoice: async (moment: Moment): Promise<void> => {
      const journal = journalRows(session.connection, { correlationId: moment.correlationId });
      const run = runJob({ journal, worker: 'desk', now: () => moment.now, mayGoOn: () => true, log: () => undefined });
      taken(await run(path.invoicing, { asOf: moment.today }, moment));
    },
  };
}
