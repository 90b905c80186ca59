import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { type AccessRight, type PrivilegeDepth } from '../../../../../../local/dataverse/security/principal';

/** A role as its XML says it: the depth of each privilege by name. */
export interface DeclaredRole {
  readonly id: string;
  readonly name: string;
  readonly privileges: ReadonlyMap<string, PrivilegeDepth>;
}

export interface DeclaredTable {
  readonly name: string;
  readonly owned: boolean;
  /** The word in the names of its privileges. */
  readonly word: string;
}

/**
 * Reads the roles out of a solution zip by their elements alone. It shares no line with the importer: what both find must be the same.
 */
export function declaredRoles(zip: string): readonly DeclaredRole[] {
  return [...customizations(zip).matchAll(/<Role id="\{([^}]+)\}" name="([^"]+)"[^>]*>(.*?)<\/Role>/gs)].map(
    ([, id = '', name = '', content = '']) => ({
      id: id.toLowerCase(),
      name,
      privileges: new Map(
        [...content.matchAll(/<RolePrivilege name="(\w+)" level="(\w+)" \/>/g)].map(
          ([, privilege = '', level = '']) => [privilege, level as PrivilegeDepth],
        ),
      ),
    }),
  );
}

/** The tables that the zip brings, and Microsoft's tables that the roles of a sales business speak of. */
export const declaredTables = (zip: string): readonly DeclaredTable[] => [
  ...[...customizations(zip).matchAll(/<Entity>\s*<Name[^>]*>([a-z]\w*_\w+)<\/Name>(.*?)<\/Entity>/gs)].map(
    ([, name = '', content = '']) => ({
      name,
      owned: content.includes('<OwnershipTypeMask>UserOwned<'),
      word: name,
    }),
  ),
  ...Object.entries(STANDARD).map(([name, word]) => ({ name, word, owned: word !== 'Product' })),
];

/** The public page "Privileges by entity" for the tables whose word is not their name. */
const STANDARD: Readonly<Record<string, string>> = {
  account: 'Account',
  contact: 'Contact',
  email: 'Activity',
  letter: 'Activity',
  phonecall: 'Activity',
  task: 'Activity',
  annotation: 'Note',
  salesorder: 'Order',
  salesorderdetail: 'Order',
  invoice: 'Invoice',
  invoicedetail: 'Invoice',
  quote: 'Quote',
  quotedetail: 'Quote',
  product: 'Product',
  pricelevel: 'Product',
  uomschedule: 'Product',
};

export const privilegeOf = (right: AccessRight, { word }: DeclaredTable): string => `prv${right}${word}`;

const customizations = (zip: string): string =>
  strFromU8(unzipSync(readFileSync(zip))['customizations.xml'] ?? new Uint8Array());
