import { readFile } from 'node:fs/promises';
import { type ServerResponse } from 'node:http';
import { send, sendJson } from './send';

/** Names the page uses -> where the file lies in node_modules. Served from there, never copied (pcf-start has its own licence). */
const libraries: ReadonlyMap<string, string> = new Map([
  ['react.js', 'react/umd/react.production.min.js'],
  ['react-dom.js', 'react-dom/umd/react-dom.production.min.js'],
  ['fluent.js', 'pcf-start/lib/fluent_8_121_1.js'],
]);

/** The names controls expect React under (pcf-scripts externals), and no font download by Fluent: the page makes no request outside. */
const bindings: ReadonlyMap<string, string> = new Map([
  [
    'before-fluent.js',
    "window.Reactv16=window.React;window.ReactDOMv16=window.ReactDOM;window.FabricConfig={fontBaseUrl:''};",
  ],
]);

/** Serves a platform library or the one-line script that binds its global names. */
export async function serveLibrary(name: string, response: ServerResponse): Promise<void> {
  const inline = bindings.get(name);
  const path = libraries.get(name);
  if (inline !== undefined) send(response, { status: 200, type: 'text/javascript', body: inline });
  else if (path === undefined)
    sendJson(response, 404, { error: { code: 'local.not-found', message: `No library ${name}.` } });
  else
    send(response, {
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: await readFile(require.resolve(path)),
    });
}
