import { addDays } from '@o2c/core/kernel';

import { must } from '../../demo/must';
import { momentOn } from '../../demo-year/drive/year-moment';
import { costStatement } from './cost-statement';
import { type CostWorld, customerNumber, ORDERED_ON, OTHER_CUSTOMERS } from './cost-world';

export interface CostCase {
  readonly documents: number;
  /** Documents of one customer; the rest is spread over the others. */
  readonly ofOneCustomer: number;
}

/** One stage of the path over all documents. Each needs those before it. */
export interface CostStage {
  readonly name: string;
  /** The bound of design.md decision 3, requests per 1,000; absent where none is set. */
  readonly mostRequests?: number;
  readonly work: () => Promise<void>;
}

/** The money path from the posted order to the settled payment. */
export function costStages(world: CostWorld, costCase: CostCase): readonly CostStage[] {
  const { path } = world;
  const { documents } = costCase;
  let orderIds: readonly string[] = [];
  let shipmentIds: readonly string[] = [];
  let statement = '';
  const order = async (): Promise<void> => {
    const answers = must('orders', await path.takeOrders(orderBodies(costCase), on(0)));
    orderIds = answers.map((answer) => (answer.outcome === 'created' ? answer.orderId : strange(answer)));
  };
  const ship = async (): Promise<void> => {
    const requests = orderIds.map((orderId) => ({ key: `cost-${orderId}`, orderId, shippedOn: ORDERED_ON }));
    const answers = must('shipments', await path.shipOrders(requests, on(0)));
    shipmentIds = answers.map((answer) => (answer.outcome === 'shipped' ? answer.shipmentId : strange(answer)));
  };
  const deliver = async (): Promise<void> => {
    const reports = shipmentIds.map((shipmentId) => ({ shipmentId, deliveredOn: addDays(ORDERED_ON, 1) }));
    must('deliveries', await path.confirmDeliveries(reports, on(1)));
  };
  return [
    { name: 'orders taken', work: order },
    { name: 'orders cleared', work: async () => void must('credit', await path.evaluateOrders(orderIds, on(0))) },
    { name: 'orders shipped', work: ship },
    { name: 'deliveries confirmed', work: deliver },
    { name: 'invoices posted', mostRequests: 20, work: () => world.runAll('invoicing', on(2), documents) },
    { name: 'invoices mailed', mostRequests: 20, work: () => mailAll(world, documents) },
    {
      name: 'statement taken in',
      work: async () => {
        statement = await costStatement(world.session, addDays(ORDERED_ON, 10));
        must('statement', await path.postStatements(Buffer.from(statement), on(10)));
      },
    },
    { name: 'payments posted', mostRequests: 20, work: () => world.runAll('matching', on(10), documents) },
  ];
}

/** The moment of a stage: a working hour so many days after the orders. */
const on = (daysLater: number) => momentOn(addDays(ORDERED_ON, daysLater), '14:00');

const strange = (answer: object): never => {
  throw new Error(`The bench stops: ${JSON.stringify(answer)}`);
};

async function mailAll({ path }: CostWorld, documents: number): Promise<void> {
  for (let sent = 0; sent < documents;) {
    const report = must('mail', await path.relayOutbox(on(3)));
    if (report.sent === 0) strange(report);
    sent += report.sent;
  }
}

const PRODUCTS = [
  ['P-100', '149.50'],
  ['P-110', '24.95'],
  ['P-500', '18.50'],
] as const;

function orderBodies({ documents, ofOneCustomer }: CostCase): readonly { readonly payload: string }[] {
  return Array.from({ length: documents }, (_, at) => ({
    payload: JSON.stringify({
      channel: 'edi',
      externalId: `COST-${String(at)}`,
      legalEntity: 'NL01',
      customer: customerNumber(at < ofOneCustomer ? 0 : 1 + (at % OTHER_CUSTOMERS)),
      currency: 'EUR',
      purchaseOrder: `PO-${String(at)}`,
      orderedOn: ORDERED_ON,
      deliveryPreference: 'ups',
      // Three lines, and amounts that differ, so that a payment finds its invoice.
      lines: PRODUCTS.map(([product, unitPrice], line) => ({
        externalLineId: String(line + 1),
        product,
        quantity: String(1 + (line === 0 ? at : line)),
        unit: 'Piece',
        unitPrice,
      })),
    }),
  }));
}
