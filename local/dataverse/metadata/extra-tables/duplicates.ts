import { choice, entityName, flag, guid, integer, lookup, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type ColumnMetadata, type TableMetadata } from '../table-metadata';

/** Duplicate detection. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const duplicateTables = (): readonly TableMetadata[] => [duplicateRule(), duplicateRuleCondition()];

/** .../reference/entities/duplicaterule; only PublishDuplicateRule and UnpublishDuplicateRule change its state. */
const duplicateRule = (): TableMetadata =>
  defineTable({
    schemaName: 'DuplicateRule',
    set: 'duplicaterules',
    displayName: 'Duplicate Detection Rule',
    ownership: 'UserOwned',
    id: 'DuplicateRuleId',
    primaryName: 'name',
    columns: [
      text('Name', 160),
      text('Description', 2000),
      entityName('BaseEntityName'),
      entityName('MatchingEntityName'),
      flag('ExcludeInactiveRecords'),
      flag('IsCaseSensitive'),
      flag('IsManaged'),
      guid('SolutionId'),

      ...ruleState(),
    ],
  });

/** .../reference/entities/duplicaterulecondition */
const duplicateRuleCondition = (): TableMetadata =>
  defineTable({
    schemaName: 'DuplicateRuleCondition',
    set: 'duplicateruleconditions',
    displayName: 'Duplicate Rule Condition',
    ownership: 'None',
    id: 'DuplicateRuleConditionId',
    columns: [
      text('BaseAttributeName', 100),
      text('MatchingAttributeName', 100),
      choice(
        'OperatorCode',
        [0, 'Exact Match'],
        [1, 'Same First Characters'],
        [2, 'Same Last Characters'],
        [3, 'Same Date'],
        [4, 'Same Date and Time'],
        [5, 'Exact Match (Pick List Label)'],
        [6, 'Exact Match (Pick List Value)'],
      ),
      integer('OperatorParam'),
      flag('IgnoreBlankValues'),
      lookup('RegardingObjectId', 'duplicaterule'),
    ],
  });

const ruleState = (): readonly ColumnMetadata[] => [
  {
    ...integer('statecode'),
    type: 'State',
    displayName: 'Status',
    requiredLevel: 'SystemRequired',
    validForCreate: false,
    validForUpdate: false,
    defaultValue: 0,
    options: [
      { value: 0, label: 'Inactive', defaultStatus: 0 },
      { value: 1, label: 'Active', defaultStatus: 2 },
    ],
  },
  {
    ...integer('statuscode'),
    type: 'Status',
    displayName: 'Status Reason',
    validForCreate: false,
    validForUpdate: false,
    options: [
      { value: 0, label: 'Unpublished', state: 0 },
      { value: 1, label: 'Publishing', state: 0 },
      { value: 2, label: 'Published', state: 1 },
    ],
  },
];
