import { type Column } from '../dataverse/table';
import { type ControlParameter, type CustomControl } from '../forms/form';
import { isReference, textOf, valueOf, type FormRecord } from '../forms/record';
import { type ManifestProperty } from './manifest';
import { rawValue } from './raw-value';

/** A property as the framework hands it to a control (`context.parameters.<name>`). */
export interface ControlProperty {
  readonly type: string;
  readonly raw: unknown;
  readonly formatted: string | undefined;
  readonly error: boolean;
  readonly errorMessage: string;
  readonly security: { readonly editable: boolean; readonly readable: boolean; readonly secured: boolean };
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export type PropertyBag = Readonly<Record<string, ControlProperty>>;

/** All properties of a manifest with the values this form and row give them; what nobody set has the manifest's default, else null. */
export function propertyBag(
  properties: readonly ManifestProperty[],
  control: CustomControl,
  record: FormRecord,
): PropertyBag {
  return Object.fromEntries(properties.map((property) => [property.name, toProperty(property, control, record)]));
}

/** The column a property is bound to: by its parameter, else a bound one to the cell's own column. */
export function boundColumn(
  property: ManifestProperty,
  control: CustomControl,
  record: FormRecord,
): Column | undefined {
  const parameter = control.parameters.find(({ name }) => name === property.name);
  if (parameter?.kind === 'static') return undefined;
  const name = parameter?.column ?? (property.usage === 'bound' ? control.column : '');
  return record.table.columns.get(name);
}

function toProperty(property: ManifestProperty, control: CustomControl, record: FormRecord): ControlProperty {
  const column = boundColumn(property, control, record);
  if (column) return ofColumn(property, column, record);
  return literal(property, control.parameters);
}

/** The properties of a control that is on no form: literals, the manifest's defaults, else null. */
export const literalBag = (
  properties: readonly ManifestProperty[],
  parameters: readonly ControlParameter[],
): PropertyBag => Object.fromEntries(properties.map((property) => [property.name, literal(property, parameters)]));

function literal(property: ManifestProperty, parameters: readonly ControlParameter[]): ControlProperty {
  const parameter = parameters.find(({ name }) => name === property.name);
  const text = parameter?.kind === 'static' ? parameter.text : property.defaultValue;
  return {
    type: property.type,
    raw: rawValue(property.type, text ?? null),
    formatted: text,
    error: false,
    errorMessage: '',
    security: { editable: true, readable: true, secured: false },
  };
}

function ofColumn(property: ManifestProperty, column: Column, record: FormRecord): ControlProperty {
  const value = valueOf(record, column);
  const raw = isReference(value)
    ? [{ id: value.id, name: value.name, entityType: value.table }]
    : rawValue(property.type, value);
  return {
    type: property.type,
    raw,
    formatted: textOf(record, column),
    error: false,
    errorMessage: '',
    security: { editable: column.updatable, readable: true, secured: column.secured },
    attributes: attributesOf(column),
  };
}

const attributesOf = (column: Column): Readonly<Record<string, unknown>> => ({
  DisplayName: column.displayName,
  LogicalName: column.logicalName,
  RequiredLevel: column.required ? 2 : 0,
  IsSecured: column.secured,
  ...(column.maxLength === undefined ? {} : { MaxLength: column.maxLength }),
  ...(column.precision === undefined ? {} : { Precision: column.precision }),
  ...(column.options.length === 0
    ? {}
    : { Options: column.options.map((option) => ({ Value: option.value, Label: option.label })) }),
});
