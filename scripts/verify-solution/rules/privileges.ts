import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

const PRIVILEGE = /^prv(AppendTo|Append|Create|Read|Write|Delete|Assign|Share|ActOnBehalfOf)(.+)$/;

/** A privilege on a table of ours names one that exists; rows of the organisation are reached globally or not at all, and have no owner to assign. */
export const privileges: Rule = (solution) =>
  childrenOf(at(solution.customizations, 'Roles'), 'Role').flatMap((role) =>
    childrenOf(at(role, 'RolePrivileges'), 'RolePrivilege').flatMap((privilege) =>
      problems(solution, privilege).map((message): Finding => ({
        rule: 'privileges',
        where: attributeOf(role, 'name'),
        message,
      })),
    ),
  );

function problems(solution: SolutionUnderTest, privilege: XmlElement): readonly string[] {
  const name = attributeOf(privilege, 'name');
  const level = attributeOf(privilege, 'level');
  const [, right, subject] = PRIVILEGE.exec(name) ?? [];
  if (right === undefined || subject === undefined) return [`${name} is no privilege`];
  if (!LEVELS.has(level)) return [`${name} has level ${level}`];
  if (!subject.toLowerCase().startsWith(solution.prefix)) return [];
  const table = solution.tables.find((one) => one.own && one.schemaName === subject);
  if (!table) return [`${name} names a table that does not exist`];
  if (textAt(table.info, 'OwnershipTypeMask') === 'UserOwned') return [];
  return [
    ...(level === 'Global'
      ? []
      : [`${name} is ${level}, but rows of the organisation are reached globally or not at all`]),
    ...(right === 'Assign' || right === 'Share' ? [`${name}: rows of the organisation have no owner`] : []),
  ];
}

const LEVELS = new Set(['Basic', 'Local', 'Deep', 'Global']);
