import { type Part, type PartDeclaration, startPart } from './part';

const MOST_RESTARTS = 5;

/**
 * Starts a part and starts it again when it dies on its own (kill -9 included), at most five times: data is on disk, so nothing is lost.
 * `stopping` tells that an end is wanted; `report` hears what happened.
 */
export async function supervise(
  declaration: PartDeclaration,
  data: string,
  watch: {
    readonly stopping: () => boolean;
    readonly report: (text: string) => void;
    readonly onPart: (part: Part) => void;
  },
): Promise<void> {
  let restarts = 0;
  const launch = async (): Promise<void> => {
    const part = await startPart(declaration, data);
    watch.onPart(part);
    part.process.once('exit', (code, signal) => {
      if (watch.stopping()) return;
      restarts += 1;
      watch.report(
        `${declaration.name} ended (${signal ?? `exit ${String(code)}`})${restarts > MOST_RESTARTS ? '; it is left down' : '; starting it again'}`,
      );
      if (restarts <= MOST_RESTARTS) launch().catch((error: unknown) => watch.report(String(error)));
    });
  };
  await launch();
}
