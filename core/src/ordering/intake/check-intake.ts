import { addDays, type CurrencyCode, type IsoDate } from '../../kernel';
import { customerMay } from '../customer-may';
import { orderIdentity } from '../order-identity';
import { orderTotals } from '../order-totals';
import { type AcceptedLine, type AcceptedOrder } from './accepted-order';
import { checkLine } from './check-line';
import { findCustomer } from './find-customer';
import { findCurrency, findPriceList } from './find-price-list';
import { type IntakeDefect, type IntakeWarning } from './intake-defect';
import { type IntakeFacts, type OrderingCustomer, type OrderingProfile } from './intake-facts';
import { type DraftLine, type IntakeDraft, type ReadIntake } from './read-intake';
import { repeatedPurchaseOrder } from './repeated-purchase-order';

/** What became of a posted order: the order when nothing is wrong with it, else every defect at once (VA-3, VA-4). */
export interface IntakeVerdict {
  readonly defects: readonly IntakeDefect[];
  readonly warnings: readonly IntakeWarning[];
  readonly order?: AcceptedOrder;
  /** Known even of a defective one, if it was named rightly. */
  readonly customerId?: string;
  readonly legalEntityId?: string;
}

/** Where the customer is, it may be tomorrow already. */
const ZONE_DAYS = 1;

type LegalEntity = IntakeFacts['legalEntities'][number];

/** What the head of an order names, resolved as far as it could be. */
interface Head {
  readonly legalEntity: LegalEntity | undefined;
  readonly customer: OrderingCustomer | undefined;
  readonly profile: OrderingProfile | undefined;
  readonly currency: CurrencyCode | undefined;
}

/**
 * Checks a posted order, read already, against master data. All defects come at once: what depends on something defective is passed over, never
 * assumed. `today` is the day of an order that names none.
 */
export function checkIntake({ draft, defects: found }: ReadIntake, facts: IntakeFacts, today: IsoDate): IntakeVerdict {
  const defects = [...found];
  const day = draft.orderedOn ?? today;
  if (day > addDays(today, ZONE_DAYS)) defects.push({ code: 'orderedOn.in-the-future', path: 'orderedOn', found: day });
  if (draft.requestedDeliveryOn !== undefined && draft.requestedDeliveryOn < day)
    defects.push({
      code: 'requestedDeliveryOn.before-order',
      path: 'requestedDeliveryOn',
      expected: `not before ${day}`,
    });
  const head = checkHead(draft, facts, defects);
  const { customer, legalEntity, profile, currency } = head;
  const priceList = currency && findPriceList(currency, { customer, facts }, defects);
  const setting = { facts, day, currency, legalEntityId: legalEntity?.id, profile, priceList };
  const lines = draft.lines.flatMap((line) => checkLine(line, setting, defects) ?? []);
  noteRepeatedLineIds(draft.lines, defects);
  const known = {
    ...(customer ? { customerId: customer.id } : {}),
    ...(legalEntity ? { legalEntityId: legalEntity.id } : {}),
  };
  const warnings = warningsOf(draft, { head, facts, day });
  const order = priceList && orderOf(draft, { head, day, lines, priceLevelId: priceList.id });
  return defects.length > 0 || !order ? { defects, warnings, ...known } : { defects, warnings, ...known, order };
}

function checkHead(draft: IntakeDraft, facts: IntakeFacts, defects: IntakeDefect[]): Head {
  const { legalEntityCode } = draft;
  const legalEntity = facts.legalEntities.find(({ code }) => code === legalEntityCode);
  if (legalEntityCode !== undefined && !legalEntity)
    defects.push({
      code: 'legalEntity.unknown',
      path: 'legalEntity',
      found: legalEntityCode,
      allowed: facts.legalEntities.map(({ code }) => code),
    });
  const customer = findCustomer(draft, facts, defects);
  const currency = findCurrency(draft.currencyText, facts, defects);
  const profile = customer && legalEntity && profileOf(facts, customer, legalEntity);
  if (customer && legalEntity) checkProfile(draft, profile, defects);
  return { legalEntity, customer, profile, currency };
}

const profileOf = ({ profiles }: IntakeFacts, customer: OrderingCustomer, legalEntity: LegalEntity) =>
  profiles.find((one) => one.customerId === customer.id && one.legalEntityId === legalEntity.id);

function checkProfile(draft: IntakeDraft, profile: OrderingProfile | undefined, defects: IntakeDefect[]): void {
  const path = draft.contactAddress === undefined ? 'customer' : 'contact';
  if (!profile) {
    defects.push({ code: 'customer.not-in-legal-entity', path, found: draft.legalEntityCode ?? '' });
    return;
  }
  if (!customerMay(profile.blocked, 'order')) defects.push({ code: 'customer.blocked', path, found: profile.blocked });
  if (profile.paymentTermId === undefined) defects.push({ code: 'customer.no-payment-term', path });
  const named = defects.some((defect) => defect.path === 'purchaseOrder');
  if (profile.requiresPurchaseOrder && draft.purchaseOrder === undefined && !named)
    defects.push({ code: 'purchaseOrder.required', path: 'purchaseOrder' });
}

function noteRepeatedLineIds(lines: readonly DraftLine[], defects: IntakeDefect[]): void {
  const seen = new Set<string>();
  for (const { externalLineId, path } of lines) {
    if (externalLineId === undefined) continue;
    if (seen.has(externalLineId))
      defects.push({ code: 'line.external-id-twice', path: `${path}.externalLineId`, found: externalLineId });
    seen.add(externalLineId);
  }
}

interface Setting {
  readonly head: Head;
  readonly facts: IntakeFacts;
  readonly day: IsoDate;
}

function warningsOf(draft: IntakeDraft, { head, facts, day }: Setting): readonly IntakeWarning[] {
  const { channel, externalId, purchaseOrder } = draft;
  if (!head.customer || purchaseOrder === undefined || channel === undefined || externalId === undefined) return [];
  const { id: orderId } = orderIdentity(channel, externalId);
  return repeatedPurchaseOrder({ customerId: head.customer.id, purchaseOrder, day, orderId }, facts.earlierOrders);
}

interface Resolved {
  readonly head: Head;
  readonly day: IsoDate;
  readonly lines: readonly AcceptedLine[];
  readonly priceLevelId: string;
}

/** The order when everything it names is there. */
function orderOf(draft: IntakeDraft, { head, day, lines, priceLevelId }: Resolved): AcceptedOrder | undefined {
  const { legalEntity, customer, profile, currency } = head;
  const { channel, externalId, shippingMethod, purchaseOrder, note, requestedDeliveryOn } = draft;
  const paymentTermId = profile?.paymentTermId;
  if (!legalEntity || !customer || currency === undefined || paymentTermId === undefined) return undefined;
  if (channel === undefined || externalId === undefined || shippingMethod === undefined) return undefined;
  const totals = orderTotals({ currency, lines });
  if (!totals.ok) return undefined;
  return {
    channel,
    externalId,
    legalEntityId: legalEntity.id,
    ownerTeamId: legalEntity.ownerTeamId,
    customerId: customer.id,
    currency,
    paymentTermId,
    priceLevelId,
    shippingMethod,
    ...(purchaseOrder === undefined ? {} : { customerPurchaseOrder: purchaseOrder }),
    ...(note === undefined ? {} : { note }),
    orderedOn: day,
    ...(requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn }),
    totals: totals.value,
    lines,
  };
}
