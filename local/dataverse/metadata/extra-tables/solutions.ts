import { choice, dateTime, double, flag, guid, integer, lookup, memo, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type TableMetadata } from '../table-metadata';

/** What holds solutions together. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const solutionTables = (): readonly TableMetadata[] => [publisher(), solutionComponent(), importJob()];

/** .../reference/entities/publisher */
const publisher = (): TableMetadata =>
  defineTable({
    schemaName: 'Publisher',
    set: 'publishers',
    displayName: 'Publisher',
    ownership: 'OrganizationOwned',
    id: 'PublisherId',
    primaryName: 'friendlyname',
    columns: [
      text('UniqueName', 256),
      text('FriendlyName', 256),
      text('Description', 2000),
      text('CustomizationPrefix', 8),
      integer('CustomizationOptionValuePrefix'),
      text('EMailAddress', 100),
      text('SupportingWebsiteUrl', 200),
      flag('IsReadonly'),
    ],
  });

/** .../reference/entities/solutioncomponent */
const solutionComponent = (): TableMetadata =>
  defineTable({
    schemaName: 'SolutionComponent',
    set: 'solutioncomponents',
    displayName: 'Solution Component',
    ownership: 'None',
    id: 'SolutionComponentId',
    columns: [
      lookup('SolutionId', 'solution'),
      guid('ObjectId'),
      integer('ComponentType'),
      choice(
        'RootComponentBehavior',
        [0, 'Include Subcomponents'],
        [1, 'Do not include subcomponents'],
        [2, 'Include As Shell Only'],
      ),
      guid('RootSolutionComponentId'),
      flag('IsMetadata'),
    ],
  });

/** .../reference/entities/importjob */
const importJob = (): TableMetadata =>
  defineTable({
    schemaName: 'ImportJob',
    set: 'importjobs',
    displayName: 'Import Job',
    ownership: 'OrganizationOwned',
    id: 'ImportJobId',
    primaryName: 'name',
    columns: [
      text('Name', 256),
      text('SolutionName', 256),
      guid('SolutionId'),
      memo('Data'),
      double('Progress'),
      dateTime('StartedOn'),
      dateTime('CompletedOn'),
    ],
  });
