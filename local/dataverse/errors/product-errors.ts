import { DataverseError } from './dataverse-error';

/** Refusals of the product catalogue's life cycle. Codes and texts: "Web service error codes". */

export const draftCannotRetire = (): DataverseError =>
  new DataverseError(400, '0x8004f978', "You can't retire a product that's in the draft state.");

export const publishedCannotBeDraft = (): DataverseError =>
  new DataverseError(400, '0x8004f912', "You can't set a published product to the draft state.");

export const retiredCannotBeDraft = (): DataverseError =>
  new DataverseError(400, '0x80061035', "You can't set a published or retired product record to the draft state.");

export const notPublishable = (): DataverseError =>
  new DataverseError(
    400,
    '0x8004f90a',
    'The specified ProductFamily, Product or Bundle can only be published from Draft state or ActiveDraft status',
  );

export const familyNotPublished = (): DataverseError =>
  new DataverseError(
    400,
    '0x8004f909',
    "You can't publish this record because it belongs to a product family that isn't published.",
  );

export const cannotActivateRetired = (): DataverseError =>
  new DataverseError(
    400,
    '0x80081017',
    "You can't activate a retired product family or bundle. Also, you can't activate a retired product that is part of a product family.",
  );
