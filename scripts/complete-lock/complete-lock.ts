/** The part of a lock file (version 3) that is looked at. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'];

/**
 * Adds an entry for each optional package that another one names and the lock lacks: the binaries of other platforms. Only exact versions of
 * packages whose name says system and processor are added; anything else throws, for then a person must look. Returns their names.
 */
export function completeLock(lock: Lock): readonly string[] {
  const added: string[] = [];
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isLocked(lock, path, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version: exact(name, version),
        ...(parent.dev === true ? { dev: true } : {}),
        optional: true,
        ...platform(name),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  return added;
}

/** Whether node would find the package from the folder of the one that names it. */
function isLocked(lock: Lock, path: string, name: string): boolean {
  if (Object.hasOwn(lock.packages, `${path === '' ? '' : `${path}/`}node_modules/${name}`)) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isLocked(lock, above < 0 ? '' : path.slice(0, above), name);
}

function exact(name: string, version: string): string {
  if (/^\d+\.\d+\.\d+$/.test(version)) return version;
  throw new Error(`${name}@${version} is missing from the lock and not an exact version.`);
}

function platform(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} is missing from the lock and names no platform.`);
  return { os, cpu };
}
