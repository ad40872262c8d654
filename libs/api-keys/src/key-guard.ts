import { Problem } from '@dateline/problem-details';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ApiKeys, type Client } from './api-keys';
import type { Scope } from './key';

declare module 'fastify' {
  interface FastifyRequest {
    /** The client that the request's key belongs to; set by the guard. */
    client: string;
    /** The id of that key, for the audit. */
    keyId: string;
  }
}

const SCOPE = 'dateline:scope';

/** The scope that a route, or a whole controller, asks of the caller's key. */
export const RequireScope = (scope: Scope) => SetMetadata(SCOPE, scope);

/** Lets a request pass when its `Authorization: Bearer <key>` has the scope that the route requires. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(
    private readonly keys: ApiKeys,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const scope = this.reflector.getAllAndOverride<Scope>(SCOPE, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { client, id } = await clientWith(this.keys, scope, request);
    request.client = client;
    request.keyId = id;
    return true;
  }
}

/** @throws Problem 401 without a key that is known, 403 when it lacks the scope */
export async function clientWith(keys: ApiKeys, scope: Scope, { headers }: FastifyRequest): Promise<Client> {
  const key = /^Bearer +([\x21-\x7e]{1,200}) *$/i.exec(headers.authorization ?? '')?.[1];
  const client = key ? await keys.clientOf(key) : null;
  if (!client) {
    throw new Problem('unauthorized', 'Send the header "Authorization: Bearer <key>" with a key of this newsroom', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  if (!client.scopes.includes(scope)) throw new Problem('forbidden', `The key lacks the scope "${scope}"`);
  return client;
}
