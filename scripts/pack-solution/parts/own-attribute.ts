import { type ColumnDeclaration } from '../../../solution/model/column';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { attribute, ON_FORMS } from './attribute';
import { descriptions, displayNames, INTRODUCED, labels } from './labels';

/** What a money column can hold, as exports write its bounds. */
const MONEY_BOUND = '922337203685477';

/** The elements a declared column becomes: one, or two for Money, whose `_base` companion restates it in the organisation's currency. */
export function ownAttributes(table: string, column: ColumnDeclaration, primary: boolean): readonly XmlElement[] {
  const mask = primary ? `PrimaryName|${ON_FORMS}|RequiredForForm` : ON_FORMS;
  const own = attribute({
    physicalName: column.name,
    type: TYPES[column.type],
    label: column.label,
    description: column.description,
    requiredLevel: column.required ? 'required' : 'none',
    displayMask: mask,
    imeMode: NUMERIC.has(column.type) ? 'disabled' : 'auto',
    validFor: column.type === 'File' ? '010' : '111',
    custom: true,
    secured: column.securedBy !== undefined,
    details: details(table, column),
  });
  return column.type === 'Money' ? [own, base(column)] : [own];
}

const TYPES: Readonly<Record<ColumnDeclaration['type'], string>> = {
  String: 'nvarchar',
  Memo: 'ntext',
  Integer: 'int',
  Decimal: 'decimal',
  Money: 'money',
  Boolean: 'bit',
  Choice: 'picklist',
  DateTime: 'datetime',
  Lookup: 'lookup',
  File: 'file',
};

const NUMERIC = new Set<ColumnDeclaration['type']>(['Integer', 'Decimal', 'Money']);

const BEHAVIORS = { UserLocal: 1, DateOnly: 2, TimeZoneIndependent: 3 } as const;

function details(table: string, column: ColumnDeclaration): readonly XmlElement[] {
  switch (column.type) {
    case 'String':
      return leaves({ Format: column.format, MaxLength: column.maxLength, Length: column.maxLength * 2 });
    case 'Memo':
      return leaves({ Format: 'textarea', MaxLength: column.maxLength });
    case 'Integer':
      return leaves({ Format: 'none', MinValue: column.min, MaxValue: column.max });
    case 'Decimal':
      return leaves({ MinValue: column.min, MaxValue: column.max, Accuracy: column.precision });
    case 'Money':
      return leaves({
        MinValue: `-${MONEY_BOUND}`,
        MaxValue: MONEY_BOUND,
        Accuracy: column.precision,
        AccuracySource: column.precisionSource,
      });
    case 'Boolean':
      return [leaf('AppDefaultValue', column.initially ? 1 : 0), yesNo(table, column.name, column.label)];
    case 'Choice':
      return [leaf('OptionSetName', column.choice.name)];
    case 'DateTime':
      return leaves({
        Format: column.behavior === 'DateOnly' ? 'date' : 'datetime',
        CanChangeDateTimeBehavior: 0,
        Behavior: BEHAVIORS[column.behavior],
      });
    case 'Lookup':
      return [leaf('LookupStyle', 'single'), element('LookupTypes')];
    case 'File':
      return [leaf('MaxLength', column.maxSizeInKilobytes)];
  }
}

function yesNo(table: string, column: string, label: string): XmlElement {
  const option = (value: number, word: string): XmlElement =>
    element('option', { value, ExternalValue: '', IsHidden: 0 }, [labels(word)]);
  return element('optionset', { Name: `${table}_${column}` }, [
    ...leaves({ OptionSetType: 'bit', IntroducedVersion: INTRODUCED, IsCustomizable: 1, ExternalTypeName: '' }),
    displayNames(label),
    descriptions(''),
    element('options', {}, [option(1, 'Yes'), option(0, 'No')]),
  ]);
}

const base = (column: ColumnDeclaration): XmlElement =>
  attribute({
    physicalName: `${column.name}_base`,
    type: 'money',
    label: `${column.label} (Base)`,
    description: `Value of the ${column.label} in base currency.`,
    requiredLevel: 'none',
    displayMask: ON_FORMS,
    imeMode: 'auto',
    validFor: '010',
    custom: true,
    secured: column.securedBy !== undefined,
    details: leaves({
      MinValue: `-${MONEY_BOUND}`,
      MaxValue: MONEY_BOUND,
      Accuracy: 4,
      AccuracySource: 0,
      CalculationOf: column.name,
    }),
  });
