import { Problem } from '@dateline/problem-details';
import { Injectable } from '@nestjs/common';
import { type PlacedItem, PublicItems } from './public-items';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One public release, or the answer that there is none. */
@Injectable()
export class FindRelease {
  constructor(private readonly items: PublicItems) {}

  /**
   * @throws Problem 410 with the reason for one that was public and was taken back; 404 for every other: absent, under
   * embargo and withdrawn before it was public cannot be told apart
   */
  async find(id: string): Promise<PlacedItem> {
    if (!UUID.test(id)) throw notFound();
    const item = await this.items.find(id);
    if (item) return item;
    const withdrawal = await this.items.findWithdrawal(id);
    if (!withdrawal) throw notFound();
    const { reason, withdrawnAt } = withdrawal;
    const at = withdrawnAt.toISOString();
    throw new Problem('withdrawn', `Withdrawn at ${at}: ${reason}`, { members: { reason, withdrawnAt: at } });
  }
}

const notFound = (): Problem => new Problem('not-found', 'No release with this id is public');
