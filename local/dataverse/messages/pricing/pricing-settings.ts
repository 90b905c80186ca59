import { type Execution } from '../../pipeline/execution';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { numberIn } from './cell';
import { pricingFacts, type PricingSettings } from './pricing-facts';

const COLUMNS = ['oobpricecalculationenabled', 'pricingdecimalprecision', 'discountcalculationmethod'];
const PER_UNIT = 1;

/** The organisation's choices on prices (pages use-custom-pricing-products, product-discounting-methods), read once per transaction. */
export function pricingSettings(execution: Execution): PricingSettings {
  const facts = pricingFacts(execution);
  facts.settings ??= readSettings(execution);
  return facts.settings;
}

function readSettings(execution: Execution): PricingSettings {
  const { database, organization } = execution.services;
  const table = requiredTable(execution, 'organization');
  const row = readRow(database, table, { id: organization.id, columns: COLUMNS }) ?? {};
  return {
    systemPricing: row['oobpricecalculationenabled'] !== false,
    pricingDigits: numberIn(row, 'pricingdecimalprecision') ?? 2,
    manualDiscountPer: numberIn(row, 'discountcalculationmethod') === PER_UNIT ? 'unit' : 'line',
  };
}
