import { addDays, type IsoDate } from '@o2c/core/kernel';
import { PURCHASE_ORDER_DAYS, purchaseOrderKey } from '@o2c/core/ordering';
import { type IntakeWanted } from './ordering-ports';
import { type OrderRead } from './posted-order';

/** What posted orders name, each once. */
export function intakeWanted(orders: readonly OrderRead[], today: IsoDate): IntakeWanted {
  const drafts = orders.map(({ read }) => read.draft);
  const days = drafts.map(({ orderedOn }) => orderedOn ?? today);
  const earliest = days.reduce((least, day) => (day < least ? day : least), today);
  return {
    intakeIds: distinct(orders.map(({ identity }) => identity?.id)),
    accountNumbers: distinct(drafts.map(({ accountNumber }) => accountNumber)),
    contactAddresses: distinct(drafts.map(({ contactAddress }) => contactAddress)),
    productNumbers: distinct(drafts.flatMap(({ lines }) => lines.map(({ productNumber }) => productNumber))),
    purchaseOrderKeys: distinct(
      drafts.map(({ purchaseOrder }) => (purchaseOrder === undefined ? undefined : purchaseOrderKey(purchaseOrder))),
    ),
    ordersSince: addDays(earliest, -PURCHASE_ORDER_DAYS),
  };
}

const distinct = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];
