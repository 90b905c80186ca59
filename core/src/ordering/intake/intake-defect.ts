/** Every way an intake can be wrong; stable, for programs that post orders. */
export type IntakeDefectCode = (typeof intakeDefectCodes)[number];

/** The codes, by what they are about. */
export const intakeDefectCodes = [
  'body.not-json',
  'body.not-an-object',
  'field.unknown',
  'field.missing',
  'field.not-text',
  'field.not-a-list',
  'field.not-an-object',
  'field.empty',
  'field.too-long',
  'field.control-character',
  'field.not-unicode',
  'field.not-a-choice',
  'field.not-a-date',
  'field.not-a-decimal',
  'externalId.blank-at-its-ends',
  'legalEntity.unknown',
  'customer.and-contact',
  'customer.unknown',
  'customer.ambiguous',
  'customer.inactive',
  'customer.not-in-legal-entity',
  'customer.blocked',
  'customer.no-payment-term',
  'contact.unknown',
  'contact.ambiguous',
  'contact.without-company',
  'currency.unknown',
  'currency.not-set-up',
  'currency.no-price-list',
  'currency.several-price-lists',
  'purchaseOrder.required',
  'orderedOn.in-the-future',
  'requestedDeliveryOn.before-order',
  'lines.none',
  'lines.too-many',
  'line.external-id-twice',
  'line.product-unknown',
  'line.product-ambiguous',
  'line.product-not-sold',
  'line.quantity-not-positive',
  'line.quantity-too-precise',
  'line.unit-unknown',
  'line.unit-wrong',
  'line.price-missing',
  'line.price-negative',
  'line.price-differs',
  'line.discount-negative',
  'line.discount-too-precise',
  'line.discount-over-amount',
  'line.amount-too-large',
  'line.tax-unknown',
  'line.tax-not-allowed',
] as const;

/** One thing that is missing or wrong, with the place in what was posted (`lines[2].quantity`). Nothing is ever assumed instead. */
export interface IntakeDefect {
  readonly code: IntakeDefectCode;
  readonly path: string;
  readonly expected?: string;
  /** What was posted, at most 100 characters of it. */
  readonly found?: string;
  readonly allowed?: readonly string[];
}

/** Nothing that stops the order, but a person should look: the same purchase order came before (OC-5). */
export interface IntakeWarning {
  readonly code: 'purchaseOrder.repeated';
  readonly path: string;
  readonly orderId: string;
  readonly orderNumber: string;
}
