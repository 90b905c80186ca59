import { type NumberBlock } from '@o2c/core/invoicing';
import { z } from 'zod';

const blocks = z.object({
  blocks: z.array(
    z.object({
      seriesId: z.string(),
      first: z.int(),
      prefix: z.string(),
      digits: z.int(),
      events: z.array(z.string()).readonly(),
    }),
  ),
});

/** The blocks a chunk holds, as they stand in its checkpoint: one for each legal entity in it. */
export const writeBlocks = (held: readonly NumberBlock[]): string => JSON.stringify({ blocks: held });

/** Reads them back; no checkpoint, no blocks. Throws on text that is none of ours: numbers must not be guessed. */
export const readBlocks = (checkpoint: string | undefined): readonly NumberBlock[] =>
  checkpoint === undefined ? [] : blocks.parse(JSON.parse(checkpoint)).blocks;

/** The block in which an event has its number. */
export const blockOf = (held: readonly NumberBlock[], event: string): NumberBlock | undefined =>
  held.find(({ events }) => events.includes(event));
