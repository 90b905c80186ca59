import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createCoreApi } from './core-api';
import { type FunctionApp, type Log } from './function-app';

/**
 * Loads a built Functions app (a folder with package.json `main`) unmodified and returns what it registered.
 * The hook on `Module._load` must stand before the app is loaded, for the library asks for its core module lazily
 * (spec/tooling.md 4.2). Refuses a folder whose code registers nothing.
 */
export async function loadBundle(folder: string, log: Log): Promise<FunctionApp> {
  const core = createCoreApi(log);
  hookModuleLoad('@azure/functions-core', core.module);
  const main = resolve(folder, mainFileOf(folder));
  createRequire(main)(main);
  const model = core.model();
  if (!model || core.functions.length === 0) throw new Error(`${main} registered no function.`);
  const hooks = (name: string) => core.hooks.get(name) ?? [];
  for (const hook of hooks('appStart')) await hook({ hookData: {}, appHookData: {} });
  return { functions: core.functions, model, hooks };
}

function mainFileOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'main' in manifest && typeof manifest.main === 'string') {
    return manifest.main;
  }
  throw new Error(`${join(folder, 'package.json')} has no "main".`);
}

function hookModuleLoad(name: string, replacement: object): void {
  const load: unknown = Reflect.get(Module, '_load');
  if (typeof load !== 'function') throw new Error('This Node version has no Module._load to hook.');
  Reflect.set(Module, '_load', function hooked(this: unknown, request: string, ...rest: unknown[]): unknown {
    const loaded: unknown = request === name ? replacement : Reflect.apply(load, this, [request, ...rest]);
    return loaded;
  });
}
