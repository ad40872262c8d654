import { Problem } from '@dateline/problem-details';
import { Injectable } from '@nestjs/common';
import { type FoundItem, PublicItems, type PublicWithdrawal } from './public-items';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One public release, or the answer that there is none. */
@Injectable()
export class FindRelease {
  constructor(private readonly items: PublicItems) {}

  /** As it stands, or that it was public and was taken back. @throws Problem 404 for every other; see `find` */
  async look(id: string): Promise<FoundItem | PublicWithdrawal> {
    const found = UUID.test(id) ? ((await this.items.find(id)) ?? (await this.items.findWithdrawal(id))) : null;
    if (found) return found;
    throw new Problem('not-found', 'No release with this id is public');
  }

  /**
   * @throws Problem 410 with the reason for one that was public and was taken back; 404 for every other: absent, under
   * embargo and withdrawn before it was public cannot be told apart
   */
  async find(id: string): Promise<FoundItem> {
    const found = await this.look(id);
    if (isWithdrawal(found)) throw withdrawnProblem(found);
    return found;
  }
}

export const isWithdrawal = (found: FoundItem | PublicWithdrawal): found is PublicWithdrawal => 'withdrawnAt' in found;

export function withdrawnProblem({ id, version, reason, withdrawnAt }: PublicWithdrawal): Problem {
  const at = withdrawnAt.toISOString();
  return new Problem('withdrawn', `Withdrawn at ${at}: ${reason}`, {
    members: { id, version, reason, withdrawnAt: at },
  });
}
