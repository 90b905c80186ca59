import { type Decimal } from '../kernel';
import { type ScoringGroup } from './scoring';

/**
 * How many places the ends of a group's ranges have: a measure is rounded to as many, half up, before a range is looked for. So `0 to 2` and
 * `3 to 5` leave no gap for 2.4, and `0 to 2` and `2.1 to 5` none for 2.04.
 */
export const scoringGrid = ({ lines }: Pick<ScoringGroup, 'lines'>): number =>
  Math.max(0, ...lines.flatMap(({ from, to }) => [places(from), places(to)]));

const places = (end: Decimal | undefined): number => end?.split('.')[1]?.length ?? 0;
