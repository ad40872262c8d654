import type { EventData, PUBLICATION_CORRECTED, PUBLICATION_WITHDRAWN } from '@dateline/contracts';
import type { Feed } from '@dateline/formats';
import type { ServiceEnvironment } from '@dateline/service';
import { itemAddress } from '../reading/public-address';
import type { NewestStanding } from './newest-standings';

type Told = EventData<typeof PUBLICATION_CORRECTED> | EventData<typeof PUBLICATION_WITHDRAWN>;

/** What a feed says of a release. */
export function toFeedEntry(standing: NewestStanding, environment: ServiceEnvironment): Feed['entries'][number] {
  const told: Told = JSON.parse(standing.payload.toString('utf8'));
  if (!('release' in told)) {
    const { id, version, reason } = told;
    return { id, version, reason, withdrawnAt: standing.at.toISOString(), url: itemAddress(environment, id) };
  }
  const { replaces, ...item } = told;
  return {
    item,
    url: itemAddress(environment, item.release.id),
    ...(standing.firstPublishedAt && { firstPublishedAt: standing.firstPublishedAt.toISOString() }),
    ...(replaces && { replaces }),
  };
}
