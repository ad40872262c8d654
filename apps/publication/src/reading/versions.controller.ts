import { setImmediate } from 'node:timers/promises';
import { EVENT_DATA, PUBLICATION_CORRECTED } from '@dateline/contracts';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { cursorIn, writeCursor } from './cursor';
import { FindRelease } from './find-release';
import { PublicVersions } from './public-versions';
import { limit, readQuery } from './read-query';
import { changesBetween, versionChanges } from './version-changes';

export const versionsQuery = z.object({
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: limit.describe('most versions on a page'),
});

/** An item as it was, with what it changed. */
export const publicVersion = EVENT_DATA[PUBLICATION_CORRECTED].partial({ replaces: true }).extend({
  type: z.string().describe('of the event that made it public'),
  changes: versionChanges.nullable().describe('what differs from the state that it replaced; null for the first one'),
});

/** Every public state of a release, with what changed. */
@Controller('v1/publications')
export class VersionsController {
  constructor(
    private readonly release: FindRelease,
    private readonly versions: PublicVersions,
  ) {}

  @Get(':id/versions')
  @Header('cache-control', 'no-cache')
  async list(
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<{ items: z.infer<typeof publicVersion>[]; next: string | null }> {
    const { cursor, limit } = readQuery(versionsQuery, query);
    const before = cursorIn(cursor);
    const { release } = await this.release.find(id);
    // One more than asked for is what the last one replaced, and tells whether there is a next page.
    const found = await this.versions.list({ releaseId: release.id, before, limit: limit + 1 });
    const items: z.infer<typeof publicVersion>[] = [];
    for (const [place, { position: _, ...version }] of found.slice(0, limit).entries()) {
      const replaced = found[place + 1];
      items.push({ ...version, changes: replaced ? changesBetween(replaced, version) : null });
      // Comparing large texts takes a while; others get their turn between two.
      await setImmediate();
    }
    return { items, next: found.length > limit ? writeCursor(found[limit - 1]!.position) : null };
  }
}
