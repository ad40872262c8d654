import { Access1764000000001 } from './0001-access';
import { Ingestion1764000000002 } from './0002-ingestion';
import { Enrichment1764000000003 } from './0003-enrichment';
import { Publication1764000000004 } from './0004-publication';
import { Lifecycle1764000000005 } from './0005-lifecycle';
import { Similarity1764000000006 } from './0006-similarity';
import { Reprocess1764000000007 } from './0007-reprocess';
import { Facets1764000000008 } from './0008-facets';
import { Webhooks1764000000009 } from './0009-webhooks';
import { SimilarityAtScale1764000000010 } from './0010-similarity-at-scale';

/** In the order in which they run. Append only: what has run on somebody's machine is never edited. */
export const migrations = [
  Access1764000000001,
  Ingestion1764000000002,
  Enrichment1764000000003,
  Publication1764000000004,
  Lifecycle1764000000005,
  Similarity1764000000006,
  Reprocess1764000000007,
  Facets1764000000008,
  Webhooks1764000000009,
  SimilarityAtScale1764000000010,
];
