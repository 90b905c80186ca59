import { Agent, type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface KeepAliveClient {
  /** Sends one request below the service root and reads its answer to the end; refuses an answer of 400 and more. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  close(): void;
}

/** A client that keeps so many connections open and adds nothing of its own: what is measured is the server. */
export function keepAliveClient(url: string, connections: number): KeepAliveClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const headers = { Authorization: 'Bearer bench', 'Content-Type': 'application/json', Accept: 'application/json' };
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const length = sent === undefined ? {} : { 'Content-Length': Buffer.byteLength(sent) };
    const address = { agent, hostname, port, method, path: `/api/data/v9.2/${path}` };
    const answer = await new Promise<Answer>((resolve, reject) => {
      const outgoing = request({ ...address, headers: { ...headers, ...length } }, (incoming) => {
        readToEnd(incoming).then(resolve, reject);
      });
      outgoing.on('error', reject);
      outgoing.end(sent);
    });
    if (answer.status < 400) return answer;
    throw new Error(`${method} ${path} is answered with ${String(answer.status)}: ${answer.body.slice(0, 300)}`);
  };
  return {
    ask,
    close: () => {
      agent.destroy();
    },
  };
}

async function readToEnd(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { status: incoming.statusCode ?? 0, body: String(Buffer.concat(chunks)) };
}
