import { type AccessRight, type PrivilegeDeclaration, type PrivilegeDepth } from '../model/role';

/** A set of rights over subjects at one depth. A subject is a table of ours or the word in Microsoft's privilege names. */
type Grant = (depth: PrivilegeDepth, subjects: readonly string[]) => readonly PrivilegeDeclaration[];

const grant =
  (rights: readonly AccessRight[]): Grant =>
  (depth, subjects) =>
    subjects.flatMap((subject) => rights.map((right) => ({ right, subject, depth })));

/** See. */
export const reads = grant(['Read']);

/** See, and point at from rows one creates. */
export const pointsAt = grant(['Read', 'AppendTo']);

/** Create and see, never change: append-only tables, and one's own action requests (design.md decision 7). */
export const appends = grant(['Create', 'Read', 'Append', 'AppendTo']);

/** Append-only with the owner set to the company's team, which the platform calls assigning. */
export const records = grant(['Create', 'Read', 'Append', 'AppendTo', 'Assign']);

/** Create and change, never delete: the most a posted table allows. */
export const works = grant(['Create', 'Read', 'Write', 'Append', 'AppendTo', 'Assign']);

/** The same for tables of the organisation, whose rows have no owner to assign. */
export const maintains = grant(['Create', 'Read', 'Write', 'Append', 'AppendTo']);

/** Everything including delete: settings. */
export const keeps = grant(['Create', 'Read', 'Write', 'Append', 'AppendTo', 'Delete']);

/** Act with the rights of the person who asked: of a service, so that it can do no more than he may (design.md decision 7). */
export const actsForOthers: readonly PrivilegeDeclaration[] = [
  { right: 'ActOnBehalfOf', subject: 'AnotherUser', depth: 'Global' },
];

/** Change a setting that exists. */
export const changes = grant(['Read', 'Write']);
