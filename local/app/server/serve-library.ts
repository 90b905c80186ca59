import { readFile } from 'node:fs/promises';
import { type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { send, sendJson } from './send';

/** Names the page uses -> where the file lies in node_modules. Served from there, never copied (pcf-start has its own licence). */
const libraries: ReadonlyMap<string, string> = new Map([
  ['react.js', 'react/umd/react.production.min.js'],
  ['react-dom.js', 'react-dom/umd/react-dom.production.min.js'],
  ['fluent.js', 'pcf-start/lib/fluent_8_121_1.js'],
]);

/**
 * What must be said before Fluent loads: the names controls expect React under (pcf-scripts externals), no web fonts, and the icon font
 * from here. The platform's copy of Fluent registers its icon font at load, from a CDN; offline the same files come from node_modules.
 */
const beforeFluent =
  "window.Reactv16=window.React;window.ReactDOMv16=window.ReactDOM;window.FabricConfig={fontBaseUrl:'',iconBaseUrl:'/app/lib/icons/'};";

const iconFont = /^icons\/(fabric-icons-[0-9a-z-]+\.woff)$/;

/** Serves a platform library, the icon font Fluent asks for, or the one-line script that binds the global names. */
export async function serveLibrary(name: string, response: ServerResponse): Promise<void> {
  const font = iconFont.exec(name)?.[1];
  const path = font === undefined ? libraryFile(name) : fontFile(font);
  if (name === 'before-fluent.js') send(response, { status: 200, type: 'text/javascript', body: beforeFluent });
  else if (path === undefined)
    sendJson(response, 404, { error: { code: 'local.not-found', message: `No library ${name}.` } });
  else {
    const type = font === undefined ? 'text/javascript; charset=utf-8' : 'font/woff';
    send(response, { status: 200, type, body: await readFile(path) });
  }
}

const libraryFile = (name: string): string | undefined => {
  const path = libraries.get(name);
  return path === undefined ? undefined : require.resolve(path);
};

/** The package exports its code only; the fonts lie beside it. */
const fontFile = (font: string): string =>
  join(dirname(require.resolve('@fluentui/font-icons-mdl2')), '../fonts', font);
