import { type DocumentedBlock } from './documented-block';
import { type DocumentedRequest, readRequests } from './read-request';
import { type DocumentedResponse, readResponse } from './read-response';

/** A documented request and, where the page shows one, its response. */
export interface Exchange {
  /** `page.md: heading (2)`: the second request below that heading. */
  readonly name: string;
  readonly file: string;
  readonly request: DocumentedRequest;
  readonly response?: DocumentedResponse;
}

/** What a page shows that is neither a request nor the response to one: sample data, bodies on their own. */
export interface LooseBlock {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

export interface Documentation {
  readonly exchanges: readonly Exchange[];
  readonly loose: readonly LooseBlock[];
}

/** Pairs requests with responses: a response belongs to the request right before it, below the same heading. */
export function pairBlocks(blocks: readonly DocumentedBlock[]): Documentation {
  const exchanges: Exchange[] = [];
  const loose: LooseBlock[] = [];
  const counts = new Map<string, number>();
  const nameOf = (block: DocumentedBlock): string => {
    const heading = `${block.file}: ${plainHeading(block.heading)}`;
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  };
  let open: DocumentedBlock | undefined;
  for (const block of blocks) {
    const requests = readRequests(block.text);
    if (requests.length > 0) {
      for (const request of requests) exchanges.push({ name: nameOf(block), file: block.file, request });
      open = block;
      continue;
    }
    const asked = exchanges[exchanges.length - 1];
    if (asked && open?.heading === block.heading && open.file === block.file) {
      exchanges[exchanges.length - 1] = { ...asked, response: readResponse(block.text) };
      open = undefined;
    } else loose.push({ name: `${block.file}: ${plainHeading(block.heading)}`, file: block.file, text: block.text });
  }
  return { exchanges, loose };
}

const plainHeading = (heading: string): string => heading.replace(/\[!INCLUDE\[[^\]]*\]\([^)]*\)\]\s*/g, '');
