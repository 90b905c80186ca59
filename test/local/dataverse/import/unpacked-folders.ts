import { zipSync } from 'fflate';
import { packUnpacked } from '../../../builders/unpacked-solution';
import { referenceData } from '../../../builders/reference-data';
import { anEnvironment } from './an-environment';

/** Real unpacked solutions of the reference data. */
export const UNPACKED_FOLDERS: Readonly<Record<string, string>> = {
  'ppds-demo': 'joshsmithxrm__ppds-demo/solutions/PPDSDemo/src',
  Nonprofits: 'microsoft__Nonprofits/VolunteerManagement/VolunteerManagement/Solution',
  AutomationCoEMain: 'microsoft__powercat-automation-kit/AutomationCoEMain/SolutionPackage/src',
  AutomationCoESatellite: 'microsoft__powercat-automation-kit/AutomationCoESatellite/SolutionPackage/src',
};

export const unpackedFolder = (name: string): string =>
  referenceData(`dataverse/unpacked/${UNPACKED_FOLDERS[name] ?? name}`);

/** Names of the tables that every environment has. */
export function standardTables(): ReadonlySet<string> {
  const environment = anEnvironment();
  const names = new Set(environment.catalogue.tables().map(({ logicalName }) => logicalName));
  environment.database.close();
  return names;
}

/** The folder as a zip: whole, or only what is about tables that are there. */
export const zipOfFolder = (name: string, managed: boolean, onlyAbout?: ReadonlySet<string>): Uint8Array =>
  zipSync(Object.fromEntries(packUnpacked(unpackedFolder(name), { managed, ...(onlyAbout ? { onlyAbout } : {}) })));
