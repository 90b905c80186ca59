import { type Autonomy } from '../operations';

/** Where the environment keeps the level of action types without a policy (solution/settings/environment-variables.ts). */
export const defaultAutonomyQuery = {
  from: 'environmentvariabledefinitions',
  select: ['schemaname', 'defaultvalue'],
  schemaNameColumn: 'schemaname',
  schemaName: 'o2c_defaultautonomy',
  expand: 'environmentvariabledefinition_environmentvariablevalue($select=value)',
} as const;

/**
 * The level that holds without a policy: what the environment says, else the solution's default. Anything that is no level counts as `observe`,
 * the least a job can do.
 */
export function readDefaultAutonomy(rows: readonly unknown[]): Autonomy {
  const [row] = rows;
  if (!isRecord(row)) return 'observe';
  const [override] = listOf(row['environmentvariabledefinition_environmentvariablevalue']);
  const said = isRecord(override) ? override['value'] : row['defaultvalue'];
  return LEVELS.find((level) => level === said) ?? 'observe';
}

const LEVELS: readonly Autonomy[] = ['observe', 'suggest', 'approve', 'act'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
