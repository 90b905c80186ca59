import { type Part, type PartDeclaration, stopPart } from './part';
import { supervise } from './supervise';

/** The parts of a running environment. */
export interface Crew {
  readonly launch: (declarations: readonly PartDeclaration[]) => Promise<void>;
  readonly processIds: () => Readonly<Record<string, number>>;
  /** Called whenever a part that died runs again. */
  readonly onRestart: (listener: () => void) => void;
  /** Stops every part, the last started first. */
  readonly stop: () => Promise<void>;
}

const GRACE_MILLISECONDS = 5_000;

/** Starts parts, keeps them up, and stops them together. */
export function crew(data: string, report: (text: string) => void): Crew {
  const parts = new Map<string, Part>();
  let stopping = false;
  let restarted = (): void => undefined;
  const watch = {
    stopping: () => stopping,
    report,
    onPart: (part: Part) => {
      const known = parts.has(part.name);
      parts.set(part.name, part);
      if (known) restarted();
    },
  };
  return {
    launch: async (declarations) => {
      await Promise.all(declarations.map((declaration) => supervise(declaration, data, watch)));
    },
    processIds: () =>
      Object.fromEntries(
        [...parts].flatMap(
          ([
            name,
            {
              process: { pid },
            },
          ]) => (pid === undefined ? [] : [[name, pid]]),
        ),
      ),
    onRestart: (listener) => {
      restarted = listener;
    },
    stop: async () => {
      stopping = true;
      for (const part of [...parts.values()].reverse()) await stopPart(part, GRACE_MILLISECONDS);
    },
  };
}
