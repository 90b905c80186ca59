import { at, attributeOf, childrenOf, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule } from '../solution-under-test';

/** Every permission is on a secured column, and every secured column has a profile that may write it (design.md decision 13). */
export const fieldSecurity: Rule = (solution) => {
  const profiles = childrenOf(at(solution.customizations, 'FieldSecurityProfiles'), 'FieldSecurityProfile');
  const permissions = profiles.flatMap((profile) =>
    childrenOf(at(profile, 'FieldPermissions'), 'FieldPermission').map((permission) => ({
      profile: attributeOf(profile, 'name'),
      column: `${textAt(permission, 'EntityName')}.${textAt(permission, 'AttributeName')}`,
      writes: textAt(permission, 'CanUpdate') === '4',
    })),
  );
  const writable = new Set(
    permissions.filter((permission) => permission.writes).map((permission) => permission.column),
  );
  const secured = new Set(
    solution.tables.flatMap((table) =>
      [...table.columns]
        .filter(([, column]) => textAt(column, 'IsSecured') === '1' && textAt(column, 'CalculationOf') === '')
        .map(([name]) => `${table.logicalName}.${name}`),
    ),
  );
  const finding = (where: string, message: string): Finding => ({ rule: 'field-security', where, message });
  return [
    ...permissions
      .filter((permission) => !secured.has(permission.column))
      .map((permission) => finding(permission.profile, `${permission.column} is not a secured column`)),
    ...[...secured]
      .filter((column) => !writable.has(column))
      .map((column) => finding(column, 'is secured, and no profile may write it')),
  ];
};
