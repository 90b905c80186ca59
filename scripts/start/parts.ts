import { join } from 'node:path';

import { type LocalDirectory } from './local-directory';
import { type PartDeclaration } from './part';
import { type Ports } from './ports';

export interface LocalPlaces {
  readonly root: string;
  readonly data: string;
  readonly ports: Ports;
  readonly directory: LocalDirectory;
}

/** What webhooks name in `x-ms-dynamics-organization`. */
export const ORGANIZATION_NAME = 'o2clocal';

/** Azurite's one account; name and key are public and the same on every machine. */
const AZURITE_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export const loopback = (port: number): string => `http://127.0.0.1:${String(port)}`;

export const storageConnection = (ports: Pick<Ports, 'queue' | 'blobs'>): string =>
  [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    `AccountKey=${AZURITE_KEY}`,
    `QueueEndpoint=${loopback(ports.queue)}/devstoreaccount1`,
    `BlobEndpoint=${loopback(ports.blobs)}/devstoreaccount1`,
  ].join(';');

const TSX = ['--require', 'tsx/cjs'];
const READY = '"ready":true';

export type PartName = 'queue' | 'blobs' | 'issuer' | 'dataverse' | 'functions' | 'mail' | 'app';

/** The parts that must listen before data can be loaded; the others serve it afterwards. */
export const FIRST_PARTS: readonly PartName[] = ['queue', 'blobs', 'issuer', 'dataverse'];
export const SECOND_PARTS: readonly PartName[] = ['functions', 'mail', 'app'];

/** The declarations of these parts. */
export function partDeclarations(places: LocalPlaces, names: readonly PartName[]): readonly PartDeclaration[] {
  return names.map((name) => DECLARATIONS[name](places));
}

const queue = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'queue',
  node: [
    'node_modules/azurite/dist/src/queue/main.js',
    ...flags({ queueHost: '127.0.0.1', queuePort: ports.queue, location: join(data, 'queue') }),
    '--silent',
    '--disableTelemetry',
    '--skipApiVersionCheck',
  ],
  readyWhen: 'successfully listens',
});

/** The audit anchor's storage: the heads of the sealed decisions. */
const blobs = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'blobs',
  node: [
    'node_modules/azurite/dist/src/blob/main.js',
    ...flags({ blobHost: '127.0.0.1', blobPort: ports.blobs, location: join(data, 'blobs') }),
    '--silent',
    '--disableTelemetry',
    '--skipApiVersionCheck',
  ],
  readyWhen: 'successfully listens',
});

const issuer = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'issuer',
  node: [...TSX, 'local/issuer/main.ts', ...flags({ port: ports.issuer, users: join(data, 'directory.json'), data })],
  readyWhen: READY,
});

const dataverse = ({ data, ports, directory }: LocalPlaces): PartDeclaration => ({
  name: 'dataverse',
  node: [
    ...TSX,
    'local/dataverse/main.ts',
    ...flags({
      port: ports.dataverse,
      data: join(data, 'dataverse'),
      issuer: loopback(ports.issuer),
      audience: loopback(ports.dataverse),
      'organization-name': ORGANIZATION_NAME,
      administrator: directory.administratorObjectId,
    }),
  ],
  readyWhen: READY,
});

const functions = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'functions',
  node: [
    ...TSX,
    'local/functions-host/main.ts',
    ...flags({
      bundle: 'azure-functions/dist',
      port: ports.functions,
      queue: storageConnection(ports),
      settings: join(data, 'functions-settings.json'),
      data: join(data, 'functions'),
    }),
  ],
  readyWhen: READY,
});

const mail = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'mail',
  node: [...TSX, 'local/graph/main.ts', ...flags({ port: ports.mail, data: join(data, 'mail') })],
  readyWhen: READY,
});

const app = ({ data, ports }: LocalPlaces): PartDeclaration => ({
  name: 'app',
  node: [
    ...TSX,
    'local/app/main.ts',
    ...flags({
      port: ports.app,
      dataverse: loopback(ports.dataverse),
      issuer: loopback(ports.issuer),
      functions: loopback(ports.functions),
      users: join(data, 'directory.json'),
    }),
  ],
  readyWhen: READY,
});

const DECLARATIONS: Readonly<Record<PartName, (places: LocalPlaces) => PartDeclaration>> = {
  queue,
  blobs,
  issuer,
  dataverse,
  functions,
  mail,
  app,
};

function flags(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
}
