import { isIP } from 'node:net';
import { z } from 'zod';

/** sysexits(3) EX_CONFIG: the process was started with a configuration that it cannot use. */
export const EXIT_BAD_CONFIGURATION = 78;

export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

/**
 * Reads the environment once, at the door. Values are never printed, because one of them may be a secret.
 * @throws BadConfiguration naming each bad variable and what was expected
 */
export function readEnvironment<Shape extends z.ZodType>(
  shape: Shape,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<Shape> {
  // An empty variable is how shells and compose files say "not set".
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = shape.safeParse(set);
  if (read.success) return read.data;
  const complaints = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new BadConfiguration(`Configuration cannot be used: ${complaints.join('; ')}`);
}

/** A TCP port; 0 picks a free one. */
export const port = z.coerce
  .number({ error: 'expected a port number, 0 to 65535' })
  .int('expected a port number, 0 to 65535')
  .min(0, 'expected a port number, 0 to 65535')
  .max(65535, 'expected a port number, 0 to 65535');

export const flag = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((text) => text === 'true');

const EXPECTED_CIDRS = 'expected ranges of addresses such as 127.0.0.1/32,10.0.0.0/8';

/** A comma-separated list of ranges of addresses (CIDR, RFC 4632 and 4291); of IPv4 addresses as such, not inside IPv6. */
export const cidrs = z
  .string()
  .transform((text) => text.split(',').map((range) => range.trim()))
  .refine((ranges) => ranges.every(isCidr), EXPECTED_CIDRS);

function isCidr(range: string): boolean {
  const [, address = '', bits] = /^([0-9.]+|[0-9a-fA-F:]+)\/(\d{1,3})$/.exec(range) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A comma-separated list of durations such as `1s,5s,30s,2m,10m`, in milliseconds. */
export const durations = z
  .string()
  .regex(/^\d+(ms|s|m|h)(,\d+(ms|s|m|h))*$/, 'expected durations such as 1s,5s,30s,2m,10m')
  .transform((text) => text.split(',').map(milliseconds));

function milliseconds(duration: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(duration) ?? [];
  return Number(amount) * UNITS[unit as keyof typeof UNITS];
}
