import { DEFAULT_PUBLISHER_ID, DEFAULT_SOLUTION_ID } from '../../security/known-ids';
import { referenceTo, type Seeding, seedRow } from './seed-context';

/** The default publisher and solution: where customisations without a solution of their own belong. */
export function seedSolutions(seeding: Seeding): void {
  seedRow(seeding, 'publisher', {
    publisherid: DEFAULT_PUBLISHER_ID,
    uniquename: 'DefaultPublisher',
    friendlyname: 'Default Publisher',
    customizationprefix: 'new',
    customizationoptionvalueprefix: 10000,
    isreadonly: false,
  });
  seedRow(seeding, 'solution', {
    solutionid: DEFAULT_SOLUTION_ID,
    uniquename: 'Default',
    friendlyname: 'Default Solution',
    version: '1.0',
    ismanaged: false,
    isvisible: true,
    installedon: seeding.options.seededOn,
    publisherid: referenceTo('publisher', DEFAULT_PUBLISHER_ID),
  });
}
