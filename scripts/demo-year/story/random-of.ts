import { createHash } from 'node:crypto';

import { seededRandom } from '../../demo/seeded-random';

/** The year is the same for ever: every draw follows from this word and from what it is drawn for, never from what was drawn before. */
const SEED = 'o2c demo year 1';

/** A source of numbers in [0, 1) of its own for each thing, so that a change of one order changes no other. */
export function randomOf(...parts: readonly (string | number)[]): () => number {
  const digest = createHash('sha256')
    .update([SEED, ...parts].join('|'))
    .digest();
  return seededRandom(digest.readUInt32BE(0));
}

/** One of several by weight. */
export function pick<T>(random: () => number, choices: readonly (readonly [weight: number, value: T])[]): T {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (!last) throw new RangeError('nothing to choose from');
  return last[1];
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** Standard normal (Box-Muller). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
