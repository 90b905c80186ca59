import { tables } from '@o2c/core/dataverse';
import { type CurrencyCode, parseCurrency, parseInstant, parseIsoDate, parseMoney, type Money } from '@o2c/core/kernel';
import { isoOfHostDate } from '@o2c/pcf-shared';
import { HOLD } from './hold-columns';
import { type HoldRow, type Reference } from './hold-row';

type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

const STATUSES = tables.creditHold.choices.holdStatus;
const KINDS = tables.creditHold.choices.documentKind;
const RISK_GROUPS = tables.creditHold.choices.riskGroup;

/** A hold of the dataset; undefined when a column it cannot do without is missing or unreadable: a view without it, or a user who may not read it. */
export function readHold(record: EntityRecord): HoldRow | undefined {
  const currency = currencyOf(record, HOLD.currency);
  const amount = moneyOf(record, HOLD.amount, currency);
  const exposure = moneyOf(record, HOLD.exposure, currency);
  const status = optionOf(record, HOLD.status, STATUSES);
  const customer = referenceOf(record, HOLD.customer);
  const heldOn = instantOf(record, HOLD.heldOn);
  if (amount === undefined || exposure === undefined || status === undefined) return undefined;
  if (customer === undefined || heldOn === undefined) return undefined;
  const document = documentOf(record);
  return {
    id: record.getRecordId(),
    name: record.getFormattedValue(HOLD.name),
    kind: optionOf(record, HOLD.kind, KINDS) ?? 'order',
    customer,
    legalEntityId: referenceOf(record, HOLD.legalEntity)?.id ?? '',
    status,
    forced: isYes(record.getValue(HOLD.forced)),
    contentHash: textOf(record, HOLD.contentHash) ?? '',
    amount,
    exposureAfter: { minor: exposure.minor + amount.minor, currency: amount.currency },
    heldOn,
    inAccountingCurrency: isInAccountingCurrency(record),
    ...given('document', document),
    ...given('forcedBy', referenceOf(record, HOLD.forcedBy)?.name),
    ...given('limit', moneyOf(record, HOLD.limit, currency)),
    ...given('excess', moneyOf(record, HOLD.excess, currency)),
    ...given('oldestDueDate', dayOf(record, HOLD.oldestDueDate)),
    ...given('riskGroup', optionOf(record, HOLD.riskGroup, RISK_GROUPS)),
    ...given('counterfactual', textOf(record, HOLD.counterfactual)),
  };
}

/** A member that is there only with a value. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> =>
  value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);

const documentOf = (record: EntityRecord): Reference | undefined =>
  referenceOf(record, HOLD.salesOrder) ?? referenceOf(record, HOLD.invoice) ?? referenceOf(record, HOLD.quote);

function isInAccountingCurrency(record: EntityRecord): boolean {
  const accounting = referenceOf(record, HOLD.accountingCurrency);
  return accounting !== undefined && accounting.id === referenceOf(record, HOLD.transactionCurrency)?.id;
}

function textOf(record: EntityRecord, column: string): string | undefined {
  const value: unknown = record.getValue(column);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Hosts say a choice as number or as text of it. */
function optionOf<Name extends string>(
  record: EntityRecord,
  column: string,
  options: Readonly<Record<Name, number>>,
): Name | undefined {
  const value: unknown = record.getValue(column);
  if (value === null || value === undefined || value === '') return undefined;
  const names = Object.keys(options) as Name[];
  return names.find((name) => options[name] === Number(value));
}

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true';

function moneyOf(record: EntityRecord, column: string, currency: CurrencyCode | undefined): Money | undefined {
  const value: unknown = record.getValue(column);
  if (currency === undefined || (typeof value !== 'number' && typeof value !== 'string') || value === '')
    return undefined;
  const read = parseMoney(String(value), currency);
  return read.ok ? read.value : undefined;
}

function currencyOf(record: EntityRecord, column: string): CurrencyCode | undefined {
  const read = parseCurrency(textOf(record, column) ?? '');
  return read.ok ? read.value : undefined;
}

/** Hosts hand a date over as a Date at local midnight or as text. */
function dayOf(record: EntityRecord, column: string): HoldRow['oldestDueDate'] {
  const value: unknown = record.getValue(column);
  const text = value instanceof Date ? isoOfHostDate(value) : typeof value === 'string' ? value.slice(0, 10) : '';
  const read = parseIsoDate(text);
  return read.ok ? read.value : undefined;
}

function instantOf(record: EntityRecord, column: string): HoldRow['heldOn'] | undefined {
  const value: unknown = record.getValue(column);
  const read = parseInstant(value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '');
  return read.ok ? read.value : undefined;
}

/** A lookup: entity reference, lookup value, or a list of one. */
function referenceOf(record: EntityRecord, column: string): Reference | undefined {
  const value: unknown = record.getValue(column);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return undefined;
  const { id, etn, entityType, name }: { id?: unknown; etn?: unknown; entityType?: unknown; name?: unknown } = one;
  const guid: unknown = typeof id === 'object' && id !== null && 'guid' in id ? id.guid : id;
  if (typeof guid !== 'string') return undefined;
  const table = etn ?? entityType;
  return {
    id: guid.replace(/[{}]/g, '').toLowerCase(),
    table: typeof table === 'string' ? table : '',
    name: typeof name === 'string' && name !== '' ? name : record.getFormattedValue(column),
  };
}
