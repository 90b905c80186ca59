import { DataverseError } from '../errors/dataverse-error';

/** An import that cannot be done, with the part that stands in the way. Nothing of the solution stays behind. */
export const importRefused = (part: string, reason: string): DataverseError =>
  new DataverseError(400, '0x80048033', `An error occurred while importing a Solution. ${part}: ${reason}`);

/** The file itself is no solution package. */
export const invalidPackage = (reason: string): DataverseError =>
  new DataverseError(400, '0x80048000', `Invalid Import File. ${reason}`);

/** What the solution needs and this organisation has not, each by name. */
export const missingDependencies = (solution: string, missing: readonly string[]): DataverseError =>
  new DataverseError(
    400,
    '0x8004801d',
    `The following solution cannot be imported: ${solution}. Some dependencies are missing. ${missing.join('; ')}`,
  );

/** ImportCustomizationsBadZipFileError. */
export const incompletePackage = (part: string): DataverseError =>
  new DataverseError(
    400,
    '0x80048060',
    `The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml. Customization files exported from previous versions of Dynamics 365 for Customer Engagement apps are not supported. It has no ${part}.`,
  );
