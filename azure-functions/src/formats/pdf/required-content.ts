import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type BillingDocument } from './billing-document';

/** A document as the rows give it: any part may be missing. */
export type IncompleteDocument = Incomplete<BillingDocument>;

type Incomplete<T> = T extends readonly (infer Item)[]
  ? readonly Incomplete<Item>[]
  : T extends string | number
    ? T
    : { readonly [Part in keyof T]?: Incomplete<T[Part]> | undefined };

export interface DocumentIncomplete {
  readonly code: 'document.incomplete';
  /** Every missing part at once, by its path: `orderedOn`, `seller.name`, `lines.2.unitPrice`. */
  readonly missing: readonly string[];
}

/**
 * Lets a document pass only when it says all it must (IN-2: products, quantity, price, tax, amount due, order date, cost, credit terms,
 * shipping date; EN 16931: number, date, type, currency, both parties with country, the seller's tax identification BR-CO-26, the breakdown).
 */
export function requireContent(document: IncompleteDocument): Result<BillingDocument, DocumentIncomplete> {
  const missing = [
    ...absent(document, ALWAYS, ''),
    ...absent(document.seller ?? {}, ['name', 'country'], 'seller.'),
    ...absent(document.buyer ?? {}, ['name', 'country'], 'buyer.'),
    ...(document.seller?.vatNumber || document.seller?.registrationNumber ? [] : ['seller.vatNumber']),
    ...list(document.lines, 'lines', LINE),
    ...list(document.taxes, 'taxes', TAX),
    ...conditional(document),
  ];
  // Each part the type demands was just looked at.
  return missing.length === 0 ? ok(document as BillingDocument) : refuse({ code: 'document.incomplete', missing });
}

const ALWAYS = [
  'language',
  'kind',
  'number',
  'issuedOn',
  'deliveredOn',
  'orderNumber',
  'orderedOn',
  'currency',
  'net',
  'tax',
  'gross',
  'amountDue',
  'paymentTerms',
  'paymentReference',
] as const satisfies readonly (keyof BillingDocument)[];
const LINE = ['position', 'description', 'quantity', 'unit', 'unitPrice', 'discount', 'net', 'taxCategory', 'taxRate'];
const TAX = ['category', 'rate', 'base', 'tax'];

/** What depends on the kind of document and of tax. */
function conditional({ kind, dueOn, corrects, taxes, buyer }: IncompleteDocument): readonly string[] {
  const reversed = (taxes ?? []).some(({ category }) => category === 'reverseCharge' || category === 'intraCommunity');
  return [
    ...(kind !== 'creditNote' && dueOn === undefined ? ['dueOn'] : []),
    ...((kind === 'creditNote' || kind === 'correctedInvoice') && !corrects ? ['corrects'] : []),
    // BR-AE-02, BR-IC-02: the tax is the buyer's, so the buyer must be known to his tax office.
    ...(reversed && !buyer?.vatNumber ? ['buyer.vatNumber'] : []),
  ];
}

const list = (items: readonly object[] | undefined, name: string, parts: readonly string[]): readonly string[] =>
  items === undefined || items.length === 0
    ? [name]
    : items.flatMap((item, index) => absent(item, parts, `${name}.${index + 1}.`));

const absent = (part: object, names: readonly string[], path: string): readonly string[] =>
  names.filter((name) => isAbsent(Reflect.get(part, name))).map((name) => `${path}${name}`);

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
