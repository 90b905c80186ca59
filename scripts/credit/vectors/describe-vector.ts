import { type Given, type GivenDebit, type RuleText } from './vector';

/** A rule as a person would set it up. */
export function describeRule({ id, type, ...rest }: RuleText): string {
  const { effect = 'block', scope = 'all', threshold, percent, values, ...more } = rest;
  const compared = [
    ...(threshold === undefined ? [] : [shown(threshold)]),
    ...(percent === undefined ? [] : [`${shown(percent)} %`]),
    ...(Array.isArray(values) ? [values.join(' or ')] : []),
  ];
  return `${shown(effect)} ${id} (${type}, ${scopeText(scope)}): ${compared.join(' and ')}${optionsText(more)}`;
}

function scopeText(scope: unknown): string {
  if (typeof scope !== 'object' || scope === null) return 'all customers';
  const { group, customerId } = scope as { readonly group?: string; readonly customerId?: string };
  return group === undefined ? `customer ${customerId ?? ''}` : `group ${group}`;
}

const optionsText = (options: Readonly<Record<string, unknown>>): string =>
  Object.entries(options)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => `, ${name}${value === true ? '' : ` ${shown(value)}`}`)
    .join('');

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Settings other than the default, if any. */
export const describeSettings = (settings: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
  settings ? [`settings ${JSON.stringify(settings)}`] : [];

/** What is known of customer and document, in words. */
export function describeGiven({ debits = [], customer, document, limit = '10000.00', ...rest }: Given): string {
  const { group, rates, missingRates, order = '1000.00', checkpoint, ...exposure } = rest;
  const parts = [
    `limit ${limit}`,
    ...Object.entries(exposure).map(([name, amount]) => `${name} ${amount}`),
    `order ${order}`,
    ...debits.map(debitText),
    ...(group ? [`group limit ${group.limit}, its exposure ${group.exposure}`] : []),
    ...Object.entries(customer ?? {}).map(([name, value]) => `customer ${name} ${shown(value)}`),
    ...Object.entries(document ?? {}).map(([name, value]) => `document ${name} ${shown(value)}`),
    ...(checkpoint === undefined ? [] : [`at ${checkpoint}`]),
    ...(rates ? [`rates ${JSON.stringify(rates)}`] : []),
    ...(missingRates ? [`no rate for ${missingRates.join(', ')}`] : []),
  ];
  return parts.join('; ');
}

const debitText = ({ overdue, age, amount = '100.00', disputed = false, currency = 'EUR' }: GivenDebit): string =>
  [
    `open ${amount} ${currency} ${overdue > 0 ? `${overdue} days overdue` : overdue === 0 ? 'due today' : `due in ${-overdue} days`}`,
    ...(age === undefined ? [] : [`${age} days old`]),
    ...(disputed ? ['disputed'] : []),
  ].join(', ');
