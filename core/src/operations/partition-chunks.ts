/** One of a population. */
export interface PopulationItem {
  readonly id: string;
  /** Items with equal partition never lie in two chunks: the limit owner, the payer, the order. */
  readonly partition: string;
  readonly legalEntityId: string;
  /** What it moves, minor units of the legal entity's accounting currency; for caps and totals. */
  readonly amountMinor?: number;
  readonly customerId?: string;
}

export interface Partitioned<Item> {
  readonly chunks: readonly (readonly Item[])[];
  /** The rest of a partition that alone fills a chunk: the next run's. */
  readonly leftOver: readonly Item[];
}

export const MOST_IN_A_CHUNK = 1_000;

/**
 * Cuts a population into chunks of at most 1,000: whole partitions in the order of their first items, items in the order given
 * (I18: disjoint and, with what is left over, complete). The same population gives the same chunks.
 */
export function partitionChunks<Item extends PopulationItem>(
  population: readonly Item[],
  mostInAChunk = MOST_IN_A_CHUNK,
): Partitioned<Item> {
  const partitions = new Map<string, Item[]>();
  for (const item of population) {
    const partition = partitions.get(item.partition);
    if (partition) partition.push(item);
    else partitions.set(item.partition, [item]);
  }
  const chunks: Item[][] = [];
  const leftOver: Item[] = [];
  for (const partition of partitions.values()) {
    const taken = partition.slice(0, mostInAChunk);
    leftOver.push(...partition.slice(mostInAChunk));
    const current = chunks[chunks.length - 1];
    if (current && current.length + taken.length <= mostInAChunk) current.push(...taken);
    else chunks.push(taken);
  }
  return { chunks: chunks.map((chunk) => inGivenOrder(chunk, population)), leftOver };
}

/** Documents are numbered in the order of the population, whatever partition they are of. */
function inGivenOrder<Item>(chunk: readonly Item[], population: readonly Item[]): readonly Item[] {
  const own = new Set(chunk);
  return population.filter((item) => own.has(item));
}
