import { isInfrastructureError } from './infrastructure-error';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('an error', () => {
  it.each(['08006', '25P03', '40P01', '53300', '53100', '55P03', '57P01', '58030', 'ECONNREFUSED', 'ECONNRESET'])(
    'of the surroundings is %s',
    (code) => expect(isInfrastructureError(coded(code))).toBe(true),
  );

  it.each(['22P02', '23505', '42P01', 'P0001', 'ENOENT'])('of the event is %s', (code) =>
    expect(isInfrastructureError(coded(code))).toBe(false),
  );

  it('is looked for inside TypeORM’s error, and among causes', () => {
    expect(isInfrastructureError(Object.assign(new Error('x'), { driverError: coded('57P01') }))).toBe(true);
    expect(isInfrastructureError(new Error('x', { cause: new Error('Connection terminated unexpectedly') }))).toBe(
      true,
    );
    expect(isInfrastructureError('x')).toBe(false);
  });
});
