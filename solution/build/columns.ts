import { type ChoiceDeclaration } from '../model/choice';
import { type ColumnDeclaration, type ColumnFacts, type LookupDeclaration, type OnDelete } from '../model/column';
import { labelOf, ownName } from './names';

/** What a declaration may say beyond the property name; the rest follows from it. */
export interface ColumnOptions {
  readonly label?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly securedBy?: string;
}

const MAX_WHOLE = 2_147_483_647;
const MAX_DECIMAL = 100_000_000_000;

function facts(property: string, options: ColumnOptions, name = ownName(property)): ColumnFacts {
  const label = options.label ?? labelOf(property);
  return {
    property,
    name,
    label,
    description: options.description ?? `${label}.`,
    required: options.required ?? false,
    ...(options.securedBy === undefined ? {} : { securedBy: options.securedBy }),
  };
}

/** Single line of text. */
export const text = (property: string, maxLength: number, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'String',
  maxLength,
  format: 'text',
});

/** Single line that holds an e-mail address. */
export const email = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'String',
  maxLength: 100,
  format: 'email',
});

/** Text of several lines. */
export const memo = (property: string, maxLength: number, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Memo',
  maxLength,
});

/** Whole number; may be negative. */
export const whole = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Integer',
  min: -MAX_WHOLE,
  max: MAX_WHOLE,
});

/** Decimal of stated precision: prices, quantities, rates (design.md decision 2). */
export const decimal = (property: string, precision: number, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Decimal',
  precision,
  min: -MAX_DECIMAL,
  max: MAX_DECIMAL,
});

/** Money in the row's currency, with the currency's precision. */
export const money = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Money',
  precision: 4,
  precisionSource: 2,
});

/** Money in a currency that is not the row's: the column's own precision applies, so that no digit is lost. */
export const moneyElsewhere = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Money',
  precision: 4,
  precisionSource: 0,
});

/** Yes or no, no unless stated. */
export const yesNo = (
  property: string,
  options: ColumnOptions & { readonly initially?: boolean } = {},
): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Boolean',
  initially: options.initially ?? false,
});

/** One value of a global choice. */
export const choiceOf = (
  property: string,
  choice: ChoiceDeclaration,
  options: ColumnOptions = {},
): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'Choice',
  choice,
});

/** A calendar date, the same for everyone everywhere. */
export const dateOnly = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'DateTime',
  behavior: 'DateOnly',
});

/** An instant in UTC that no time zone shifts. */
export const instant = (property: string, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'DateTime',
  behavior: 'TimeZoneIndependent',
});

/** A lookup; its logical name ends in `id`, as the platform's do. */
export const lookup = (
  property: string,
  target: string,
  options: ColumnOptions & { readonly onDelete?: OnDelete } = {},
): LookupDeclaration => ({
  ...facts(property, options, `${ownName(property)}id`),
  type: 'Lookup',
  target,
  onDelete: options.onDelete ?? 'Restrict',
});

/** A file kept with the row. */
export const file = (property: string, maxSizeInKilobytes: number, options: ColumnOptions = {}): ColumnDeclaration => ({
  ...facts(property, options),
  type: 'File',
  maxSizeInKilobytes,
});
