import { type TableDeclaration } from '../../../solution/model/table';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { attribute, type AttributeFacts, ON_FORMS } from './attribute';
import { stateAttributes } from './state-attributes';

type SystemColumn = readonly [physicalName: string, label: string, description: string];

/** The columns the platform gives every table, as exports have them; versionnumber is never exported. */
export function systemAttributes(table: TableDeclaration): readonly XmlElement[] {
  return [
    ...[...AUDIT_LOOKUPS, ...(table.ownership === 'user' ? OWNING_LOOKUPS : ORGANIZATION)].map(lookup),
    ...INSTANTS.map(instant),
    ...(table.ownership === 'user' ? [owner()] : []),
    ...NUMBERS.map(whole),
    primaryKey(table),
    ...stateAttributes(table),
    ...(table.columns.some((column) => column.type === 'Money') ? currency() : []),
  ];
}

const AUDIT_LOOKUPS: readonly SystemColumn[] = [
  ['CreatedBy', 'Created By', 'Unique identifier of the user who created the record.'],
  ['CreatedOnBehalfBy', 'Created By (Delegate)', 'Unique identifier of the delegate user who created the record.'],
  ['ModifiedBy', 'Modified By', 'Unique identifier of the user who modified the record.'],
  ['ModifiedOnBehalfBy', 'Modified By (Delegate)', 'Unique identifier of the delegate user who modified the record.'],
];
const OWNING_LOOKUPS: readonly SystemColumn[] = [
  ['OwningBusinessUnit', 'Owning Business Unit', 'Unique identifier for the business unit that owns the record'],
  ['OwningTeam', 'Owning Team', 'Unique identifier for the team that owns the record.'],
  ['OwningUser', 'Owning User', 'Unique identifier for the user that owns the record.'],
];
const ORGANIZATION: readonly SystemColumn[] = [
  ['OrganizationId', 'Organization Id', 'Unique identifier for the organization'],
];
const INSTANTS: readonly SystemColumn[] = [
  ['CreatedOn', 'Created On', 'Date and time when the record was created.'],
  ['ModifiedOn', 'Modified On', 'Date and time when the record was modified.'],
  ['OverriddenCreatedOn', 'Record Created On', 'Date and time that the record was migrated.'],
];
const NUMBERS: readonly SystemColumn[] = [
  [
    'ImportSequenceNumber',
    'Import Sequence Number',
    'Unique identifier of the data import or data migration that created this record.',
  ],
  ['TimeZoneRuleVersionNumber', 'Time Zone Rule Version Number', 'For internal use only.'],
  [
    'UTCConversionTimeZoneCode',
    'UTC Conversion Time Zone Code',
    'Time zone code that was in use when the record was created.',
  ],
];

function system([physicalName, label, description]: SystemColumn): AttributeFacts {
  return {
    physicalName,
    type: 'lookup',
    label,
    description,
    requiredLevel: 'none',
    displayMask: ON_FORMS,
    imeMode: 'auto',
    validFor: '010',
    custom: false,
    secured: false,
    details: [],
  };
}

const LOOKUP_DETAILS = [leaf('LookupStyle', 'single'), element('LookupTypes')];

const lookup = (column: SystemColumn): XmlElement => attribute({ ...system(column), details: LOOKUP_DETAILS });

const instant = (column: SystemColumn): XmlElement =>
  attribute({
    ...system(column),
    type: 'datetime',
    imeMode: 'inactive',
    validFor: column[0] === 'OverriddenCreatedOn' ? '110' : '010',
    details: leaves({
      Format: column[0] === 'OverriddenCreatedOn' ? 'date' : 'datetime',
      CanChangeDateTimeBehavior: 0,
      Behavior: 1,
    }),
  });

const whole = (column: SystemColumn): XmlElement =>
  attribute({
    ...system(column),
    type: 'int',
    displayMask: column[0] === 'ImportSequenceNumber' ? 'ValidForAdvancedFind' : '',
    validFor: column[0] === 'ImportSequenceNumber' ? '110' : '111',
    details: leaves(
      column[0] === 'ImportSequenceNumber'
        ? { Format: '', MinValue: -2147483648, MaxValue: 2147483647 }
        : { Format: '', MinValue: -1, MaxValue: 2147483647 },
    ),
  });

const OWNER_TYPE_CODES = [8, 9];

const owner = (): XmlElement =>
  attribute({
    ...system(['OwnerId', 'Owner', 'Owner Id']),
    type: 'owner',
    requiredLevel: 'systemrequired',
    displayMask: `${ON_FORMS}|RequiredForForm`,
    validFor: '111',
    details: [
      leaf('LookupStyle', 'single'),
      element(
        'LookupTypes',
        {},
        OWNER_TYPE_CODES.map((code) => ({
          ...leaf('LookupType', code),
          attributes: { id: '00000000-0000-0000-0000-000000000000' },
        })),
      ),
    ],
  });

const primaryKey = (table: TableDeclaration): XmlElement =>
  attribute({
    ...system([table.primaryId, table.label, 'Unique identifier for entity instances']),
    type: 'primarykey',
    requiredLevel: 'systemrequired',
    displayMask: 'ValidForAdvancedFind|RequiredForGrid',
    validFor: '110',
  });

const currency = (): readonly XmlElement[] => [
  attribute({
    ...system(['TransactionCurrencyId', 'Currency', 'Unique identifier of the currency associated with the entity.']),
    validFor: '111',
    details: LOOKUP_DETAILS,
  }),
  attribute({
    ...system([
      'ExchangeRate',
      'Exchange Rate',
      'Exchange rate for the currency associated with the entity with respect to the base currency.',
    ]),
    type: 'decimal',
    details: leaves({ MinValue: '0.0000000001', MaxValue: 100_000_000_000, Accuracy: 10 }),
  }),
];
