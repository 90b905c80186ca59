import { type XmlElement } from '../package/xml-element';
import { type ColumnMetadata, type ColumnType, type GlobalChoice } from '../../metadata/table-metadata';
import { attributeOf, child, isYes, localized, textOf } from '../package/elements';
import { decimalOf, numberOf } from '../package/numbers';
import { BEHAVIORS, COLUMN_TYPES, FORMATS, REQUIRED_LEVELS } from './column-types';
import { readOptions } from './read-options';

export type Choices = ReadonlyMap<string, GlobalChoice>;

/** One `attribute` element; undefined when its type is none that we know. Targets of lookups stand in the relationships. */
export function readColumn(attribute: XmlElement, choices: Choices): ColumnMetadata | undefined {
  const type = COLUMN_TYPES[(textOf(attribute, 'Type') ?? '').toLowerCase()];
  const schemaName = attributeOf(attribute, 'PhysicalName') ?? '';
  const logicalName = (textOf(attribute, 'LogicalName') ?? textOf(attribute, 'Name') ?? schemaName).toLowerCase();
  if (type === undefined || logicalName === '') return undefined;
  const description = localized(child(attribute, 'Descriptions'));
  return {
    logicalName,
    schemaName: schemaName === '' ? logicalName : schemaName,
    type,
    displayName: localized(child(attribute, 'displaynames')) ?? schemaName,
    ...(description === undefined ? {} : { description }),
    requiredLevel: REQUIRED_LEVELS[(textOf(attribute, 'RequiredLevel') ?? 'none').toLowerCase()] ?? 'None',
    validForCreate: unlessNo(textOf(attribute, 'ValidForCreateApi')),
    validForUpdate: unlessNo(textOf(attribute, 'ValidForUpdateApi')),
    validForRead: unlessNo(textOf(attribute, 'ValidForReadApi')),
    secured: isYes(textOf(attribute, 'IsSecured')),
    custom: isCustom(attribute, logicalName),
    ...sizes(attribute, type),
    ...forms(attribute, type),
    ...choiceOf(attribute, type, choices),
  };
}

const unlessNo = (text: string | undefined): boolean => text === undefined || isYes(text);

/** Packages older than the element tell custom columns by the publisher's prefix. */
function isCustom(attribute: XmlElement, logicalName: string): boolean {
  const said = textOf(attribute, 'IsCustomField');
  return said === undefined ? /^[a-z][a-z0-9]{1,7}_/.test(logicalName) : isYes(said);
}

function sizes(attribute: XmlElement, type: ColumnType): Partial<ColumnMetadata> {
  const length = numberOf(attribute, 'MaxLength');
  const minimum = decimalOf(attribute, 'MinValue');
  const maximum = decimalOf(attribute, 'MaxValue');
  const accuracy = numberOf(attribute, 'Accuracy');
  const source = numberOf(attribute, 'AccuracySource') ?? 2;
  return {
    ...(length === undefined || WITHOUT_LENGTH.has(type) ? {} : { maxLength: length }),
    ...(type === 'File' || type === 'Image'
      ? { maxSizeInKilobytes: numberOf(attribute, 'MaxSizeInKB') ?? length ?? DEFAULT_KILOBYTES[type] }
      : {}),
    ...(minimum === undefined ? {} : { minValue: minimum }),
    ...(maximum === undefined ? {} : { maxValue: maximum }),
    ...(accuracy === undefined ? {} : { precision: accuracy }),
    ...(type === 'Money' && (source === 0 || source === 1 || source === 2) ? { precisionSource: source } : {}),
  };
}

/** For files the same element is the size in kilobytes. */
const WITHOUT_LENGTH: ReadonlySet<ColumnType> = new Set<ColumnType>(['MultiSelectPicklist', 'File', 'Image']);

/** Docs "File columns", "Image columns": what a column gets that says nothing. */
const DEFAULT_KILOBYTES = { File: 32_768, Image: 10_240 } as const;

function forms(attribute: XmlElement, type: ColumnType): Partial<ColumnMetadata> {
  const format = FORMATS[(textOf(attribute, 'Format') ?? '').toLowerCase()];
  const behavior = BEHAVIORS[(textOf(attribute, 'Behavior') ?? '1').toLowerCase()];
  const baseOf = textOf(attribute, 'CalculationOf')?.toLowerCase();
  const autoNumber = textOf(attribute, 'AutoNumberFormat');
  return {
    ...(format === undefined ? {} : { format }),
    ...(type === 'DateTime' ? { dateTimeBehavior: behavior ?? 'UserLocal' } : {}),
    ...(type === 'Money' && baseOf !== undefined ? { baseOf } : {}),
    ...(autoNumber === undefined ? {} : { autoNumberFormat: autoNumber }),
  };
}

function choiceOf(attribute: XmlElement, type: ColumnType, choices: Choices): Partial<ColumnMetadata> {
  if (!['Picklist', 'MultiSelectPicklist', 'State', 'Status', 'Boolean'].includes(type)) return {};
  const name = textOf(attribute, 'OptionSetName');
  const own = readOptions(child(attribute, 'optionset'));
  const options = own.length > 0 ? own : name === undefined ? [] : (choices.get(name)?.options ?? []);
  const fallback = type === 'State' ? 0 : undefined;
  const defaultValue = defaultOf(attribute, type) ?? fallback;
  return {
    options,
    ...(name === undefined ? {} : { globalChoice: name }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
  };
}

/** -1 is how the platform writes "no default". */
function defaultOf(attribute: XmlElement, type: ColumnType): number | boolean | undefined {
  if (type === 'Boolean') return isYes(textOf(attribute, 'AppDefaultValue'));
  const value = numberOf(attribute, 'AppDefaultValue');
  return value === -1 ? undefined : value;
}
