import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface StandIn {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A small HTTP server on a free loopback port, for what the app talks to. */
export async function standInServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<StandIn> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
