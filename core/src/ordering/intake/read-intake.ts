import { type Decimal, type IsoDate } from '../../kernel';
import { type OrderChannel } from '../sales-order';
import { type ShippingMethod } from '../shipping-method';
import { type IntakeDefect } from './intake-defect';
import { openBody, type OpenBody } from './open-body';
import { requiredFields } from './required-fields';

/** What could be read of a posted order; whatever is absent was not posted or is among the defects. */
export interface IntakeDraft {
  readonly channel?: OrderChannel;
  readonly externalId?: string;
  readonly legalEntityCode?: string;
  readonly accountNumber?: string;
  readonly contactAddress?: string;
  readonly currencyText?: string;
  readonly purchaseOrder?: string;
  readonly orderedOn?: IsoDate;
  readonly requestedDeliveryOn?: IsoDate;
  readonly shippingMethod?: ShippingMethod;
  readonly note?: string;
  readonly lines: readonly DraftLine[];
}

export interface DraftLine {
  readonly path: string;
  readonly externalLineId?: string;
  readonly productNumber?: string;
  readonly quantity?: Decimal;
  readonly unitName?: string;
  readonly unitPrice?: Decimal;
  readonly discount?: Decimal;
  readonly specification?: string;
  readonly requestedDeliveryOn?: IsoDate;
}

export interface ReadIntake {
  readonly draft: IntakeDraft;
  readonly defects: readonly IntakeDefect[];
}

const CHANNELS: readonly OrderChannel[] = ['ecommerce', 'email', 'phone', 'social', 'rep', 'edi', 'portal'];
const METHODS: readonly ShippingMethod[] = ['airborne', 'dhl', 'fedEx', 'ups', 'postalMail', 'fullLoad', 'willCall'];
const ORDER_NAMES =
  'channel externalId legalEntity customer contact currency purchaseOrder orderedOn requestedDeliveryOn deliveryPreference note lines';
const LINE_NAMES = 'externalLineId product quantity unit unitPrice discount specification requestedDeliveryOn';

/** So that the order number, with the channel before it, has room in its column. */
const LONGEST_EXTERNAL_ID = 90;
const LONGEST_CODE = 100;
const LONGEST_WORDS = 2_000;
export const MOST_LINES = 500;

/** Reads a posted order, fields only: types, lengths, presence by channel. Master data comes after (`checkIntake`). */
export function readIntake(source: unknown, missingExternalId?: string): ReadIntake {
  const defects: IntakeDefect[] = [];
  const body = openBody(source, { path: '', names: ORDER_NAMES.split(' ') }, defects);
  const channel = body.choice('channel', CHANNELS);
  const required = requiredFields(channel);
  const lines = body.list('lines');
  const draft: IntakeDraft = {
    ...said({
      channel,
      externalId: externalIdOf(body, missingExternalId),
      legalEntityCode: body.line('legalEntity', LONGEST_CODE),
      accountNumber: body.line('customer', LONGEST_CODE),
      contactAddress: body.line('contact', LONGEST_CODE),
      currencyText: body.line('currency', LONGEST_CODE),
      purchaseOrder: body.line('purchaseOrder', LONGEST_CODE),
      orderedOn: body.date('orderedOn'),
      requestedDeliveryOn: body.date('requestedDeliveryOn'),
      shippingMethod: body.choice('deliveryPreference', METHODS),
      note: body.words('note', LONGEST_WORDS),
    }),
    lines: (lines ?? []).slice(0, MOST_LINES).map((line) => readLine(line, required.line, defects)),
  };
  const present = missingExternalId === undefined ? [] : ['externalId'];
  for (const name of required.order) if (!body.has(name) && !present.includes(name)) body.note('field.missing', name);
  if (!body.has('customer') && !body.has('contact')) body.note('field.missing', 'customer');
  if (body.has('customer') && body.has('contact')) body.note('customer.and-contact', 'contact');
  if (lines?.length === 0) body.note('lines.none', 'lines');
  if (lines !== undefined && lines.length > MOST_LINES)
    body.note('lines.too-many', 'lines', { expected: `at most ${MOST_LINES}`, found: String(lines.length) });
  return { draft, defects };
}

/** A blank at an end would make another order of the same id, and nobody would see why. */
function externalIdOf(body: OpenBody, missing: string | undefined): string | undefined {
  const id = body.has('externalId') ? body.line('externalId', LONGEST_EXTERNAL_ID) : missing;
  if (id === undefined || id === id.trim()) return id;
  body.note('externalId.blank-at-its-ends', 'externalId', { found: id });
  return undefined;
}

function readLine(
  { source, path }: { readonly source: unknown; readonly path: string },
  required: readonly string[],
  defects: IntakeDefect[],
): DraftLine {
  const body = openBody(source, { path, names: LINE_NAMES.split(' ') }, defects);
  for (const name of required) if (!body.has(name)) body.note('field.missing', name);
  return {
    path,
    ...said({
      externalLineId: body.line('externalLineId', LONGEST_CODE),
      productNumber: body.line('product', LONGEST_CODE),
      quantity: body.decimal('quantity'),
      unitName: body.line('unit', LONGEST_CODE),
      unitPrice: body.decimal('unitPrice'),
      discount: body.decimal('discount'),
      specification: body.words('specification', LONGEST_WORDS),
      requestedDeliveryOn: body.date('requestedDeliveryOn'),
    }),
  };
}

type Said<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that were said. */
const said = <Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Said<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Said<Fields>;
