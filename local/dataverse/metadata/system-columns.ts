import { bigInteger, dateTime, integer, lookup, owner } from './column-definitions';
import { type ColumnMetadata, type Ownership } from './table-metadata';

const BY_PLATFORM = { validForCreate: false, validForUpdate: false } as const;

/** The columns the platform gives every table of that ownership. */
export function systemColumns(ownership: Ownership): readonly ColumnMetadata[] {
  return [...writtenBy(), ...owned(ownership)].map((column) => ({ ...column, custom: false }));
}

function writtenBy(): readonly ColumnMetadata[] {
  const user = (schemaName: string): ColumnMetadata => ({ ...lookup(schemaName, 'systemuser'), ...BY_PLATFORM });
  return [
    user('CreatedBy'),
    dateTime('CreatedOn', BY_PLATFORM),
    user('CreatedOnBehalfBy'),
    integer('ImportSequenceNumber', { validForUpdate: false }),
    user('ModifiedBy'),
    dateTime('ModifiedOn', BY_PLATFORM),
    user('ModifiedOnBehalfBy'),
    dateTime('OverriddenCreatedOn', { validForUpdate: false, displayName: 'Record Created On', format: 'DateOnly' }),
    integer('TimeZoneRuleVersionNumber', { minValue: '-1' }),
    integer('UTCConversionTimeZoneCode', { minValue: '-1' }),
    versionNumber(),
  ];
}

/** Every stored row has one: the ETag. */
export const versionNumber = (): ColumnMetadata => bigInteger('VersionNumber', BY_PLATFORM);

function owned(ownership: Ownership): readonly ColumnMetadata[] {
  const readOnly = (schemaName: string, target: string): ColumnMetadata => ({
    ...lookup(schemaName, target),
    ...BY_PLATFORM,
  });
  switch (ownership) {
    case 'UserOwned':
      return [
        owner(),
        readOnly('OwningBusinessUnit', 'businessunit'),
        readOnly('OwningTeam', 'team'),
        readOnly('OwningUser', 'systemuser'),
      ];
    case 'OrganizationOwned':
      return [readOnly('OrganizationId', 'organization')];
    case 'BusinessOwned':
    case 'None':
      return [];
  }
}
