import { Problem } from '@dateline/problem-details';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeIngestionApi } from './openapi';

/** What ingestion's HTTP server does beyond its routes: bytes of every format but JSON, and the documents. */
export function prepareHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Text is decoded by its own charset, and refused when it is not what it says; Fastify would replace bad bytes.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.addHook('onRequest', async ({ headers }) => refuseEncoded(headers['content-encoding']));
  SwaggerModule.setup('docs', app, describeIngestionApi() as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Dateline ingestion',
  });
}

/** A small compressed body can unfold to any size: what comes in is as large as it says. */
function refuseEncoded(encoding: string | undefined): void {
  if (encoding === undefined || encoding === 'identity') return;
  throw new Problem('unsupported-media-type', `Content-Encoding ${encoding} is not supported: send the text as it is`);
}
