import { escapeHtml } from '../../../page/escape-html';
import { type ApiResponse } from '../api-request';

const STYLE = `
  body { font: 14px/1.5 "Segoe UI", system-ui, sans-serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; color: #242424; background: #fff; }
  nav a { margin-inline-end: 1rem; } a { color: #0f6cbd; } h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  .wide { overflow-x: auto; } table { border-collapse: collapse; } td, th { padding: .25rem .9rem .25rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid #e0e0e0; }
  td { max-width: 28rem; overflow-wrap: anywhere; } .failed { color: #b10e1c; } form { display: inline-block; margin: 0 1rem .5rem 0; }
  button, input { font: inherit; padding: .2rem .6rem; } label { margin-inline-end: .4rem; }
  @media (prefers-color-scheme: dark) { body { background: #1f1f1f; color: #f0f0f0; } a { color: #62abf5; } td, th { border-color: #444; } .failed { color: #ff99a4; } }`;

const PLACES = [
  ['/', 'Overview'],
  ['/tables', 'Tables'],
  ['/requests', 'Requests'],
  ['/deliveries', 'Webhook deliveries'],
] as const;

/** Text that is HTML already; everything else is escaped. */
export interface Html {
  readonly html: string;
}

/** One page of the server: plain HTML, no script, nothing from elsewhere; forms go to this server only. */
export function page(title: string, parts: readonly Html[], status = 200): ApiResponse {
  const places = PLACES.map(([address, name]) => `<a href="${address}">${name}</a>`).join('');
  const body = parts.map(({ html }) => html).join('\n');
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><nav aria-label="Pages">${places}</nav><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
  };
}

/** A paragraph of plain text. */
export const paragraph = (text: string): Html => ({ html: `<p>${escapeHtml(text)}</p>` });

/** A link to a page of this server. */
export const link = (address: string, text: string): Html => ({
  html: `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`,
});

/** What a cell shows: text, or HTML made by one of these functions. */
export type Cell = string | number | Html;

const cellHtml = (cell: Cell): string => (typeof cell === 'object' ? cell.html : escapeHtml(String(cell)));

/** A table under a heading; with no lines it says so. */
export function section(title: string, columns: readonly string[], lines: readonly (readonly Cell[])[]): Html {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  if (lines.length === 0) return { html: `${heading}<p>None.</p>` };
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = lines.map((line) => `<tr>${line.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`).join('');
  return {
    html: `${heading}<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`,
  };
}

/** Text that tells of a failure. */
export const failure = (text: string): Html => ({ html: `<span class="failed">${escapeHtml(text)}</span>` });
