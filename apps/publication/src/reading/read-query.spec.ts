import { Problem } from '@dateline/problem-details';
import { listQuery } from './publications.controller';
import { readQuery } from './read-query';

function problemOf(query: object): Problem | undefined {
  try {
    readQuery(listQuery, query);
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

describe('the query of the list', () => {
  it('has a page size when none is asked for', () => {
    expect(readQuery(listQuery, { since: '2026-01-01T00:00:00+01:00' })).toEqual({
      since: '2026-01-01T00:00:00+01:00',
      limit: 20,
    });
  });

  it('is refused with the name of every parameter that is not known, so that no filter is ignored', () => {
    const problem = problemOf({ topics: '01000000', 'a/b': ['x'], limit: '5' });
    expect(problem).toMatchObject({ problem: 'invalid-query', status: 422 });
    expect(problem?.extra.errors?.map(({ pointer }) => pointer)).toEqual(['/topics', '/a~1b']);
    expect(problem?.detail).toMatch(/topics: is not a parameter/);
  });

  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: 'ten' },
    { limit: '' },
    { limit: ['1', '2'] },
    { since: 'today' },
    { since: '2026-01-01' },
    { cursor: ['a', 'b'] },
  ])('is refused when a value cannot be used: %j', (query) => expect(problemOf(query)?.extra.errors).toHaveLength(1));
});
