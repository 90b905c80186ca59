type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Operation = (dataSet: DataSet) => void;

/** Operations on the host's dataset, one after the other. */
export interface DatasetQueue {
  /** To be called with every update: an operation's outcome comes with one. */
  readonly sync: (dataSet: DataSet) => void;
  readonly push: (operation: Operation) => void;
}

/** The host loses what is asked while its dataset loads (spec/ux.md 1.5): each operation waits until the one before it is through. */
export function datasetQueue(): DatasetQueue {
  const waiting: Operation[] = [];
  let latest: DataSet | undefined;
  let pumping = false;
  const pump = (): void => {
    // An operation may make the host call back at once: one after the other, never one inside another.
    while (!pumping && latest !== undefined && !latest.loading && waiting.length > 0) {
      pumping = true;
      waiting.shift()?.(latest);
      pumping = false;
    }
  };
  return {
    sync: (dataSet) => {
      latest = dataSet;
      pump();
    },
    push: (operation) => {
      waiting.push(operation);
      pump();
    },
  };
}
