import { type SignalSource } from '../../jobs/credit-score/signal-source';
import { parseSignals } from './parse-signals';
import { type Speaker } from './read-signal';

/** Signals out of a file that was read: CSV or JSON lines, by its content (CR-18). */
export const fileSignals = (name: string, text: string, speaker: Speaker): SignalSource => ({
  name,
  read: () => Promise.resolve(parseSignals(text, speaker)),
});
