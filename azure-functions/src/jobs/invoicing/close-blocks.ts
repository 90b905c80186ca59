import { invoiceIdentity, numberInBlock, seriesYear } from '@o2c/core/invoicing';
import { ok, type Result } from '@o2c/core/kernel';
import { type Decided, decideInRounds, type NotWritten } from '../fulfilment/decide-in-rounds';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type InvoicingPorts } from './invoicing-ports';
import { readBlocks } from './number-blocks';
import { type Numbered } from './post-numbered';
import { voidTransaction } from './void-transaction';

/** What became of a number that nobody will use any more. */
export interface ClosedNumber {
  readonly number: string;
  readonly outcome: 'used' | 'voided' | 'open';
  readonly reason?: NotWritten;
}

type InChunk = Numbered & { readonly chunkId: string };

/**
 * Accounts for the numbers of chunks that were given up after too many attempts: those on a document stay, the others are void, each over the
 * shipment as it was read, so that no invoice still under way can use one (I6). For the sweeper; again it changes nothing.
 */
export async function closeBlocks(
  ports: InvoicingPorts,
  moment: Moment,
): Promise<Result<readonly ClosedNumber[], ReadRefusal>> {
  const chunks = await ports.givenUpChunks();
  if (!chunks.ok) return chunks;
  const items = chunks.value.flatMap(({ id: chunkId, checkpoint }) =>
    readBlocks(checkpoint).flatMap((block) =>
      block.events.map((shipmentId): InChunk => ({ chunkId, shipmentId, orderId: shipmentId, block })),
    ),
  );
  if (items.length === 0) return ok([]);
  return decideInRounds<InChunk, ClosedNumber>(items, {
    decide: (open) => decideAll(ports, open, moment),
    write: ports.write,
    guardOf: ({ shipmentId }) => shipmentId,
    failed: (item, reason) => ({ number: numberOf(item), outcome: 'open', reason }),
  });
}

const numberOf = ({ block, shipmentId }: Numbered): string => numberInBlock(block, shipmentId) ?? '';

async function decideAll(
  ports: InvoicingPorts,
  items: readonly InChunk[],
  moment: Moment,
): Promise<Result<readonly Decided<InChunk, ClosedNumber>[], ReadRefusal>> {
  const shipmentIds = [...new Set(items.map(({ shipmentId }) => shipmentId))];
  const state = await ports.read(shipmentIds, seriesYear(moment.today));
  if (!state.ok) return state;
  const { shipments } = state.value;
  const used = new Set<string>();
  for (const chunkId of new Set(items.map((item) => item.chunkId))) {
    const invoiceIds = shipmentIds.map((id) => invoiceIdentity(shipments.get(id)?.orderId ?? id, id).id);
    const numbers = await ports.usedNumbers(chunkId, invoiceIds);
    if (!numbers.ok) return numbers;
    for (const number of [...numbers.value.documents.values(), ...numbers.value.voided]) used.add(number);
  }
  return ok(
    items.map((item): Decided<InChunk, ClosedNumber> => {
      const number = numberOf(item);
      if (used.has(number)) return { item, answer: { number, outcome: 'used' } };
      const shipment = shipments.get(item.shipmentId);
      const unbilled = shipment && !shipment.posted ? { unbilled: shipment } : {};
      const reason = 'The run that took it was given up.';
      return {
        item,
        transaction: voidTransaction({ ...item, reason, ...unbilled }, moment),
        whenWritten: { number, outcome: 'voided' },
      };
    }),
  );
}
