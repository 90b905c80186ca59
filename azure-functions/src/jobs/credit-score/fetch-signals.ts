import { ok, type Result } from '@o2c/core/kernel';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type KeptSignals } from './keep-signals';
import { type SignalDefect, type SignalSource, type SourcedSignal, type SourceRefusal } from './signal-source';

/** What one source said and what became of it. */
export interface FetchedSource {
  readonly source: string;
  readonly stored: number;
  readonly known: number;
  readonly defects: readonly SignalDefect[];
  readonly customerIds: readonly string[];
  /** It said nothing at all; its old signals grow stale by themselves. */
  readonly refusal?: SourceRefusal;
}

/** Asks every source and keeps what it says. One that does not answer stops no other. */
export const fetchSignals =
  (keep: (signals: readonly SourcedSignal[], moment: Moment) => Promise<Result<KeptSignals, ReadRefusal>>) =>
  async (sources: readonly SignalSource[], moment: Moment): Promise<Result<readonly FetchedSource[], ReadRefusal>> => {
    const fetched: FetchedSource[] = [];
    for (const { name: source, read } of sources) {
      const said = await read();
      if (!said.ok) {
        fetched.push({ source, stored: 0, known: 0, defects: [], customerIds: [], refusal: said.error });
        continue;
      }
      const kept = await keep(said.value.signals, moment);
      if (!kept.ok) return kept;
      const defects = [...said.value.defects, ...kept.value.defects].sort((one, other) => one.at - other.at);
      fetched.push({ source, ...kept.value, defects });
    }
    return ok(fetched);
  };
