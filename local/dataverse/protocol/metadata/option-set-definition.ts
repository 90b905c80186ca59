import { metadataId } from '../../metadata/metadata-id';
import { type ColumnMetadata, type GlobalChoice, type OptionMetadata } from '../../metadata/table-metadata';
import { type Definition } from './definition';
import { label, managed } from './label';

/** A global choice. */
export const globalChoiceDefinition = (choice: GlobalChoice): Definition =>
  optionSet({
    name: choice.name,
    displayName: choice.displayName,
    id: metadataId('globalchoice', choice.name),
    global: true,
    custom: choice.custom,
    type: 'Picklist',
    options: choice.options.map(option),
  });

/** The options of one column. */
export function columnOptionSet(table: string, column: ColumnMetadata): Definition {
  const name = column.globalChoice ?? `${table}_${column.logicalName}`;
  const id = metadataId('optionset', name);
  if (column.type === 'Boolean') return booleanOptionSet(name, id, column);
  return optionSet({
    name,
    displayName: column.displayName,
    id,
    global: column.globalChoice !== undefined,
    custom: column.custom,
    type: column.type === 'State' || column.type === 'Status' ? column.type : 'Picklist',
    options: (column.options ?? []).map(
      column.type === 'State' ? stateOption : column.type === 'Status' ? statusOption : option,
    ),
  });
}

interface OptionSetFacts {
  readonly name: string;
  readonly displayName: string;
  readonly id: string;
  readonly global: boolean;
  readonly custom: boolean;
  readonly type: string;
  readonly options: readonly unknown[];
}

const optionSet = (facts: OptionSetFacts): Definition => ({
  type: 'OptionSetMetadata',
  metadataId: facts.id,
  properties: {
    MetadataId: facts.id,
    HasChanged: null,
    Name: facts.name,
    DisplayName: label(facts.displayName),
    Description: label(undefined),
    IsGlobal: facts.global,
    IsCustomOptionSet: facts.custom,
    IsManaged: false,
    IsCustomizable: managed(facts.custom, 'iscustomizable'),
    OptionSetType: facts.type,
    IntroducedVersion: null,
    Options: facts.options,
  },
  expandable: {},
});

function booleanOptionSet(name: string, id: string, column: ColumnMetadata): Definition {
  const text = (value: number, standard: string): string =>
    column.options?.find((item) => item.value === value)?.label ?? standard;
  return {
    type: 'BooleanOptionSetMetadata',
    metadataId: id,
    properties: {
      MetadataId: id,
      Name: name,
      DisplayName: label(column.displayName),
      IsGlobal: false,
      OptionSetType: 'Boolean',
      TrueOption: option({ value: 1, label: text(1, 'Yes') }),
      FalseOption: option({ value: 0, label: text(0, 'No') }),
    },
    expandable: {},
  };
}

const option = (item: OptionMetadata) => ({
  Value: item.value,
  Color: item.color ?? null,
  IsManaged: false,
  ExternalValue: '',
  ParentValues: [],
  MetadataId: null,
  HasChanged: null,
  Label: label(item.label),
  Description: label(undefined),
});

const stateOption = (item: OptionMetadata) => ({
  '@odata.type': '#Microsoft.Dynamics.CRM.StateOptionMetadata',
  ...option(item),
  DefaultStatus: item.defaultStatus ?? null,
  InvariantName: item.label,
});

const statusOption = (item: OptionMetadata) => ({
  '@odata.type': '#Microsoft.Dynamics.CRM.StatusOptionMetadata',
  ...option(item),
  State: item.state ?? null,
  TransitionData: null,
});
