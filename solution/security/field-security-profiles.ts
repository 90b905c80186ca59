import { type ColumnDeclaration } from '../model/column';
import { type FieldPermissionDeclaration, type FieldSecurityProfileDeclaration } from '../model/field-security';
import { BANK_DETAILS, CREDIT_LIMITS, CREDIT_STATUS, DOCUMENT_STATE, POSTED_AMOUNTS } from './groups';

interface SecuredTable {
  readonly name: string;
  readonly columns: readonly ColumnDeclaration[];
}

/**
 * One profile per group, whose members (the service identity) write; one that lets people see all of it but bank details; and one for the service
 * that prints our own account on documents.
 */
export function fieldSecurityProfiles(tables: readonly SecuredTable[]): readonly FieldSecurityProfileDeclaration[] {
  const writers = Object.entries(GROUPS).map(([group, description]) => ({
    name: group,
    description,
    permissions: permissions(tables, (column) => column.securedBy === group, true),
  }));
  const readers = {
    name: 'O2C Readers',
    description: 'People who may see secured columns; bank details excepted.',
    permissions: permissions(
      tables,
      (column) => column.securedBy !== undefined && column.securedBy !== BANK_DETAILS,
      false,
    ),
  };
  const ownAccounts = tables.filter(({ name }) => name === 'o2c_bankaccount');
  const bankDetails = {
    name: 'O2C Bank Detail Readers',
    description: 'Who prints the full account number of a legal entity on its documents.',
    permissions: permissions(ownAccounts, (column) => column.securedBy === BANK_DETAILS, false),
  };
  return [...writers, readers, bankDetails];
}

const GROUPS = {
  [CREDIT_STATUS]: 'Writes credit status, cleared hash and holds.',
  [CREDIT_LIMITS]: 'Writes credit limits and their dates.',
  [DOCUMENT_STATE]: 'Writes version, posted flag and the legal data of posted documents.',
  [POSTED_AMOUNTS]: 'Writes posted amounts and posted quantities.',
  [BANK_DETAILS]: 'Reads and writes full bank details.',
};

function permissions(
  tables: readonly SecuredTable[],
  chosen: (column: ColumnDeclaration) => boolean,
  write: boolean,
): readonly FieldPermissionDeclaration[] {
  return tables.flatMap((table) =>
    table.columns.filter(chosen).map((column) => ({ table: table.name, column: column.name, write })),
  );
}
