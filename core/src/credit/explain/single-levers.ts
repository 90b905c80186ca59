import { dimensionsOf } from './dimensions-of';
import { type Dimension } from './dimension';
import { least } from './least';
import { type Lever } from './lever';
import { type Situation, type Test } from './situation';

/** Each lever that alone makes the test true, as small as it can be: of payments the smallest, whatever it settles first. */
export function singleLevers(
  situation: Situation,
  test: Test,
  dimensions: readonly Dimension[] = dimensionsOf(situation),
): readonly Lever[] {
  const found = new Map<Dimension['kind'], { readonly dimension: Dimension; readonly size: number }>();
  for (const dimension of dimensions) {
    const known = found.get(dimension.kind)?.size;
    const size = least(dimension.most, (tried) => test(dimension.at(situation, tried)), dimension.hints);
    if (size !== undefined && (known === undefined || size < known)) found.set(dimension.kind, { dimension, size });
  }
  return [...found.values()].map(({ dimension, size }) => dimension.lever(size, situation, test));
}
