import type { RunningNewsroom } from './bench-newsroom';
import type { Target } from './closed-loop';
import type { Ledger } from './conservation';
import type { Subscriber } from './subscriber';

/** How much is measured. */
export interface Form {
  name: string;
  rounds: number;
  warmUpReleases: number;
  acceptSeconds: number;
  latencySeconds: number;
  sustainedReleases: number;
  /** The bench stops itself after this long, done or not. */
  limitSeconds: number;
}

/** For CI: less than a minute. */
export const SHORT: Form = {
  name: 'short',
  rounds: 1,
  warmUpReleases: 300,
  acceptSeconds: 3,
  latencySeconds: 4,
  sustainedReleases: 1500,
  limitSeconds: 180,
};

export const NORMAL: Form = {
  name: 'normal',
  rounds: 3,
  warmUpReleases: 1000,
  acceptSeconds: 8,
  latencySeconds: 20,
  sustainedReleases: 10_000,
  limitSeconds: 900,
};

/** What every measurement finds ready. */
export interface Field {
  form: Form;
  newsroom: RunningNewsroom;
  ledger: Ledger;
  publications: Subscriber;
}

export const submissions = ({ ingestion, key }: RunningNewsroom): Target => ({
  url: `${ingestion.url}/v1/releases`,
  headers: { authorization: `Bearer ${key}` },
});
