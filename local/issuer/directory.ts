import { readFileSync } from 'node:fs';

export interface LocalUser {
  readonly username: string;
  readonly name: string;
  /** The object id that Dataverse knows as `azureactivedirectoryobjectid`. */
  readonly objectId: string;
  /** App roles such as `O2c.Read`. */
  readonly roles: readonly string[];
}

export interface LocalApplication {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly objectId: string;
  readonly roles: readonly string[];
}

/** Who can get a token on this machine. */
export interface Directory {
  readonly tenantId: string;
  readonly users: readonly LocalUser[];
  readonly applications: readonly LocalApplication[];
}

/**
 * Reads the users file `{ tenantId, users: [{ username, name, objectId, roles }], applications: [{ clientId, clientSecret,
 * name, objectId, roles }] }`. Refuses a file with a missing or wrong field, naming it.
 */
export function readDirectory(file: string): Directory {
  const root = new Reader(JSON.parse(readFileSync(file, 'utf8')), file);
  return {
    tenantId: root.text('tenantId'),
    users: root.list('users').map((entry) => ({
      username: entry.text('username').toLowerCase(),
      name: entry.text('name'),
      objectId: entry.text('objectId').toLowerCase(),
      roles: entry.texts('roles'),
    })),
    applications: root.list('applications').map((entry) => ({
      clientId: entry.text('clientId').toLowerCase(),
      clientSecret: entry.text('clientSecret'),
      name: entry.text('name'),
      objectId: entry.text('objectId').toLowerCase(),
      roles: entry.texts('roles'),
    })),
  };
}

/** Reads one object and knows where it stands, so that a refusal can say it. */
class Reader {
  constructor(
    private readonly value: unknown,
    private readonly place: string,
  ) {}

  text(key: string): string {
    const found = this.at(key);
    if (typeof found === 'string' && found !== '') return found;
    throw new Error(`${this.place}: "${key}" must be a text.`);
  }

  texts(key: string): readonly string[] {
    const found = this.at(key);
    if (Array.isArray(found) && found.every((item) => typeof item === 'string')) return found;
    throw new Error(`${this.place}: "${key}" must be a list of texts.`);
  }

  list(key: string): readonly Reader[] {
    const found = this.at(key);
    if (Array.isArray(found)) return found.map((item, index) => new Reader(item, `${this.place}: ${key}[${index}]`));
    throw new Error(`${this.place}: "${key}" must be a list.`);
  }

  private at(key: string): unknown {
    return typeof this.value === 'object' && this.value !== null ? Reflect.get(this.value, key) : undefined;
  }
}
