import { metadataId } from '../metadata/metadata-id';

export const solutionIdOf = (uniqueName: string): string => metadataId('solution', uniqueName);

/** Name of the solution that holds a staged upgrade until DeleteAndPromote (public: troubleshooting pages on failed upgrades). */
export const holdingName = (uniqueName: string): string => `${uniqueName}_Upgrade`;
