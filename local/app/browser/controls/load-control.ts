import { type Manifest } from './manifest';
import { parseManifest } from './parse-manifest';
import { parseResx } from './parse-resx';
import { type ControlConstructor, type Registry } from './registry';

export interface ControlDefinition {
  readonly manifest: Manifest;
  readonly constructor: ControlConstructor;
  /** Texts of the person's language over the English ones. */
  readonly strings: ReadonlyMap<string, string>;
  /** Address of a file of the control. */
  readonly addressOf: (path: string) => string;
}

/**
 * Loads a control of the environment by its name with prefix: manifest, then texts, styles and code, all from
 * `/WebResources/cc_<name>/`, as model-driven apps do. The code runs once per page.
 */
export async function loadControl(name: string, lcid: number, registry: Registry): Promise<ControlDefinition> {
  const addressOf = (path: string): string => `/WebResources/cc_${name}/${path}`;
  const manifest = parseManifest(await text(addressOf('ControlManifest.xml')));
  for (const path of manifest.styles) addStyle(addressOf(path));
  const strings = await loadStrings(manifest, lcid, addressOf);
  if (registry.get(manifest.name) === undefined) for (const path of manifest.code) await runScript(addressOf(path));
  const constructor = registry.get(manifest.name);
  if (constructor === undefined) throw new Error(`The code of ${name} did not register ${manifest.name}.`);
  return { manifest, constructor, strings, addressOf };
}

async function loadStrings(
  manifest: Manifest,
  lcid: number,
  addressOf: (path: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const fileOf = (code: number): string | undefined => manifest.strings.find((path) => path.endsWith(`.${code}.resx`));
  const files = [fileOf(1033) ?? manifest.strings[0], lcid === 1033 ? undefined : fileOf(lcid)];
  const texts = await Promise.all(
    files.map(async (file) =>
      file === undefined ? new Map<string, string>() : parseResx(await text(addressOf(file))),
    ),
  );
  return new Map(texts.flatMap((entries) => [...entries]));
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.text();
}

const runScript = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${address} could not be run.`));
    };
    document.head.append(script);
  });

function addStyle(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
