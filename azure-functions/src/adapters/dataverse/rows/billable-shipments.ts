import { tables } from '@o2c/core/dataverse';
import {
  decimal,
  divideDecimals,
  minorUnitsOf,
  multiplyDecimals,
  ok,
  parseCurrency,
  parseDecimal,
  roundToMoney,
} from '@o2c/core/kernel';
import { type PopulationItem } from '@o2c/core/operations';
import { type CompanySettings } from '../../../jobs/company-settings';
import { type RunScope } from '../../../jobs/journal/journaled-job';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atMost, equal, isEmpty } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';

const { shipment, salesOrder } = tables;

/**
 * Shipments that were delivered until a day and have no invoice, in the order of delivery, with what they move at most: the gross amount of their
 * order at today's rate. What makes a shipment not billable after all is told by the decision, so nothing is left out here.
 */
export async function billableShipments(
  connection: DataverseConnection,
  context: CallContext,
  scope: RunScope,
): Reading<readonly PopulationItem[]> {
  const read = await readGroups(connection, context, { settings: companySettingsQueries, shipments: [query(scope)] });
  if (!read.ok) return read;
  const settings = companySettingsOf(read.value.settings.map((rows) => ({ outcome: 'ok', rows })));
  if (!settings.ok) return settings;
  return ok(read.value.shipments.flat().map((row) => itemOf(row, settings.value)));
}

const ORDER = shipment.lookups.salesOrder.navigation;

const query = ({ asOf, legalEntityId }: RunScope): RowQuery => ({
  from: shipment.entitySetName,
  select: [
    shipment.columns.id.name,
    shipment.lookups.salesOrder.value,
    shipment.lookups.customer.value,
    shipment.lookups.legalEntity.value,
  ],
  where: all(
    equal(shipment.columns.shipmentStatus.name, { number: shipment.choices.shipmentStatus.delivered }),
    isEmpty(shipment.lookups.invoice.value),
    atMost(shipment.columns.deliveredOn.name, { date: asOf }),
    ...(legalEntityId === undefined ? [] : [equal(shipment.lookups.legalEntity.value, { id: legalEntityId })]),
  ),
  orderBy: [shipment.columns.deliveredOn.name, shipment.columns.recordedOn.name, shipment.columns.key.name].join(','),
  expand: `${ORDER}($select=${salesOrder.columns.grossAmount.name},${salesOrder.columns.currencyCode.name})`,
});

function itemOf(row: WireRow, settings: CompanySettings): PopulationItem {
  const legalEntityId = String(row[shipment.lookups.legalEntity.value]).toLowerCase();
  const amountMinor = amountOf(row[ORDER], settings, legalEntityId);
  return {
    id: String(row[shipment.columns.id.name]).toLowerCase(),
    partition: String(row[shipment.lookups.salesOrder.value]).toLowerCase(),
    legalEntityId,
    customerId: String(row[shipment.lookups.customer.value]).toLowerCase(),
    ...(amountMinor === undefined ? {} : { amountMinor }),
  };
}

/** Undefined where the order says no amount, or no rate is known: the caps then go by count alone. */
function amountOf(order: unknown, settings: CompanySettings, legalEntityId: string): number | undefined {
  const { grossAmount, currencyCode } = salesOrder.columns;
  const facts = (order ?? {}) as Readonly<Record<string, unknown>>;
  const currency = parseCurrency(String(facts[currencyCode.name]));
  const gross = parseDecimal(String(facts[grossAmount.name]));
  const accounting = settings.companies.get(legalEntityId)?.accountingCurrency;
  if (!currency.ok || !gross.ok || accounting === undefined) return undefined;
  const [from, to] = [settings.currencyRates[currency.value], settings.currencyRates[accounting]];
  if (from === undefined || to === undefined || from === decimal(0)) return undefined;
  const converted = divideDecimals(multiplyDecimals(gross.value, to), from, {
    places: minorUnitsOf(accounting),
    mode: 'halfEven',
  });
  return roundToMoney(converted, accounting, 'halfEven').minor;
}
