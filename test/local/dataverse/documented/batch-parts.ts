import { readHeaders } from './read-request';

/** One answer inside the answer to a batch. */
export interface BatchPart {
  readonly contentId: string | undefined;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The answers of a batch in their order, those of change sets among them. */
export function readParts(text: string): readonly BatchPart[] {
  const parts = text.replaceAll('\r\n', '\n').split(/^--(?:batch|changeset)response_[\w-]+(?:--)?$/m);
  return parts.flatMap((part) => {
    const at = part.indexOf('HTTP/1.1 ');
    if (at < 0) return [];
    const [head = '', ...body] = part.slice(at).split('\n\n');
    const [status = '', ...headers] = head.split('\n');
    return [
      {
        contentId: readHeaders(part.slice(0, at).split('\n'))['Content-ID'],
        status: Number(/HTTP\/1\.1 (\d+)/.exec(status)?.[1]),
        headers: readHeaders(headers),
        text: body.join('\n\n').trim(),
      },
    ];
  });
}
