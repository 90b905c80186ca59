import { partitionChunks, type PopulationItem } from '@o2c/core/operations';
import fc from 'fast-check';

const aPopulation = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }).map((partitions) =>
  partitions.map((partition, index): PopulationItem => ({
    id: `${index}`,
    partition: `${partition}`,
    legalEntityId: 'e',
  })),
);

describe('partitionChunks (I18)', () => {
  test('chunks are disjoint, within their size, in the order given, and complete with what is left over', () =>
    fc.assert(
      fc.property(aPopulation, fc.integer({ min: 1, max: 20 }), (population, most) => {
        const { chunks, leftOver } = partitionChunks(population, most);
        const all = [...chunks.flat(), ...leftOver];
        expect(all.map(({ id }) => id).sort()).toEqual(population.map(({ id }) => id).sort());
        for (const chunk of chunks) {
          expect(chunk.length).toBeGreaterThan(0);
          expect(chunk.length).toBeLessThanOrEqual(most);
          expect(chunk).toEqual([...chunk].sort((one, other) => Number(one.id) - Number(other.id)));
        }
      }),
    ));

  test('equal partitions never lie in two chunks, so lanes never share a guarded row', () =>
    fc.assert(
      fc.property(aPopulation, fc.integer({ min: 1, max: 20 }), (population, most) => {
        const places = new Map<string, number>();
        partitionChunks(population, most).chunks.forEach((chunk, place) =>
          chunk.forEach(({ partition }) => {
            expect(places.get(partition) ?? place).toBe(place);
            places.set(partition, place);
          }),
        );
      }),
    ));

  test('what a partition has beyond a whole chunk is left to the next run', () => {
    const population = Array.from({ length: 7 }, (_, index) => ({
      id: `${index}`,
      partition: 'p',
      legalEntityId: 'e',
    }));
    const { chunks, leftOver } = partitionChunks(population, 5);
    expect([chunks.map((chunk) => chunk.length), leftOver.map(({ id }) => id)]).toEqual([[5], ['5', '6']]);
  });
});
