import { DataverseError } from '../errors/dataverse-error';
import { type AccessRight } from './principal';

/** Masks of the AccessRights enumeration (Web API reference, "AccessRights EnumType"); `principalobjectaccess.accessrightsmask` sums them. */
export const ACCESS_RIGHTS: Readonly<Record<AccessRight, number>> = {
  Read: 1,
  Write: 2,
  Append: 4,
  AppendTo: 16,
  Create: 32,
  Delete: 65_536,
  Share: 262_144,
  Assign: 524_288,
};

/** The order in which the platform lists rights in a text. */
const LISTED: readonly AccessRight[] = ['Read', 'Write', 'Append', 'AppendTo', 'Create', 'Delete', 'Share', 'Assign'];

/** Whether a mask grants a right. */
export const grants = (mask: number, right: AccessRight): boolean => (mask & ACCESS_RIGHTS[right]) !== 0;

/** The rights of a mask. */
export const rightsOf = (mask: number): readonly AccessRight[] => LISTED.filter((right) => grants(mask, right));

/** A mask as the Web API writes it. @example `ReadAccess, WriteAccess` for 3, `None` for 0 */
export const accessRightsText = (mask: number): string =>
  rightsOf(mask)
    .map((right) => `${right}Access`)
    .join(', ') || 'None';

/** The mask of a text like `ReadAccess,WriteAccess`; an unknown name is refused (400, 0x8004020d). */
export function accessRightsMask(text: string): number {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'None');
  return names.reduce((mask, name) => mask | maskOf(name), 0);
}

function maskOf(name: string): number {
  const right = LISTED.find((known) => `${known}Access` === name);
  if (right === undefined) throw new DataverseError(400, '0x8004020d', `Invalid access rights. (${name})`);
  return ACCESS_RIGHTS[right];
}
